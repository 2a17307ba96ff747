import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Skeleton, Text } from '@backstage/ui';
import type { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  ErrorAlert,
  kafkaPipelinesApiRef,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { RiRefreshLine } from '@remixicon/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router-dom';
import { PreviewResult } from './PreviewResult';
import type { reviewSchema } from './schema';
import { templateRefOf } from './templateRef';
import { reviewedValues } from './reviewedValues';

type State =
  | { state: 'running' }
  | { state: 'done'; preview: PreviewResponse }
  | { state: 'failed'; error: Error };

/**
 * The last page of a form: what would be written, what the checks find and
 * what would run, made by the same code as the commit. Its value is the digest
 * of the edits, set only when there is no error; any change of the form clears
 * it, because then something else would be written than was looked at.
 */
export const KafkaPipelineReview = (props: typeof reviewSchema.TProps) => {
  const { onChange, formContext } = props;
  const api = useApi(kafkaPipelinesApiRef);
  const params = useParams();
  const templateRef =
    props.uiSchema['ui:options']?.templateRef ?? templateRefOf(params);
  const values = reviewedValues(formContext?.formData, props.name);
  // Text, so that an equal form does not ask again.
  const question = JSON.stringify(values);
  const [state, setState] = useState<State>({ state: 'running' });
  const [attempt, setAttempt] = useState(0);

  // The form hands in a new function at each change of any field.
  const report = useRef(onChange);
  report.current = onChange;

  useEffect(() => {
    const controller = new AbortController();
    setState({ state: 'running' });
    report.current({});
    if (!templateRef) {
      setState({
        state: 'failed',
        error: new Error(
          'The review does not know its template. Name it in ui:options.templateRef.',
        ),
      });
      return undefined;
    }
    api
      .preview(
        { templateRef, values: JSON.parse(question) },
        { signal: controller.signal },
      )
      .then(
        preview => {
          if (controller.signal.aborted) return;
          setState({ state: 'done', preview });
          report.current(preview.digest ? { digest: preview.digest } : {});
        },
        error => {
          if (controller.signal.aborted) return;
          setState({ state: 'failed', error: toError(error) });
        },
      );
    return () => controller.abort();
  }, [api, templateRef, question, attempt]);

  const again = useCallback(() => setAttempt(count => count + 1), []);

  return (
    <section aria-label="Review" aria-busy={state.state === 'running'}>
      <Flex direction="column" gap="4">
        {state.state === 'running' && (
          <Flex direction="column" gap="2">
            <Text role="status">
              Filling the template, checking and rendering it…
            </Text>
            <Skeleton height={24} />
            <Skeleton height={160} />
          </Flex>
        )}
        {state.state === 'failed' && (
          <ErrorAlert
            title="Could not prepare the review"
            error={state.error}
            onRetry={again}
          />
        )}
        {state.state === 'done' && (
          <>
            <PreviewResult preview={state.preview} />
            <Flex>
              <Button
                variant="secondary"
                iconStart={<RiRefreshLine aria-hidden />}
                onPress={again}
              >
                Check again
              </Button>
            </Flex>
          </>
        )}
      </Flex>
    </section>
  );
};

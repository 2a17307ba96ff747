import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Skeleton, Text } from '@backstage/ui';
import {
  ErrorAlert,
  kafkaPipelinesApiRef,
  useAsync,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { RiRefreshLine } from '@remixicon/react';
import { useCallback, useEffect, useRef } from 'react';
import { useParams } from 'react-router-dom';
import { useUserToken } from './credentials/useUserToken';
import { blockedBy } from './blocked';
import { PreviewResult } from './PreviewResult';
import { reviewedValues } from './reviewedValues';
import type { reviewSchema } from './schema';
import { templateRefOf } from './templateRef';

/**
 * The last page of a form: what would be written, what the checks find and
 * what would run, made by the same code as the commit. Its value is the digest
 * of the edits, or why there is none; any change of the form clears it, because
 * then something else would be written than was looked at.
 */
export const KafkaPipelineReview = (props: typeof reviewSchema.TProps) => {
  const { onChange, formContext, uiSchema } = props;
  const options = uiSchema['ui:options'];
  const api = useApi(kafkaPipelinesApiRef);
  const params = useParams();
  const templateRef = options?.templateRef ?? templateRefOf(params);
  const values = reviewedValues(formContext?.formData, props.name);
  // Text, so that an equal form does not ask again.
  const question = JSON.stringify(values);

  const review = useAsync(
    useCallback(
      async signal => {
        if (!templateRef) {
          throw new Error(
            'The review does not know its template. Name it in ui:options.templateRef.',
          );
        }
        return api.preview(
          { templateRef, values: JSON.parse(question) },
          { signal },
        );
      },
      [api, templateRef, question],
    ),
  );
  const preview =
    review.loading || review.error !== undefined ? undefined : review.value;
  const token = useUserToken(
    options?.requestUserCredentials,
    preview?.repository,
  );
  // Without the token, publishing would fail after everything was filled in.
  const hasToken = !token.loading && token.error === undefined;
  const digest = hasToken ? preview?.digest : undefined;
  const blocked = review.error
    ? 'failed'
    : preview && (blockedBy(preview) ?? (token.error ? 'token' : undefined));

  // The form hands in a new function at each change of any field.
  const report = useRef(onChange);
  report.current = onChange;
  useEffect(() => {
    report.current({ ...(digest && { digest }), ...(blocked && { blocked }) });
  }, [digest, blocked, question]);

  return (
    <section aria-label="Review" aria-busy={review.loading}>
      <Flex direction="column" gap="4">
        {review.loading && (
          <Flex direction="column" gap="2">
            <Text role="status">
              Filling the template, checking and rendering it…
            </Text>
            <Skeleton height={24} />
            <Skeleton height={160} />
          </Flex>
        )}
        {review.error && (
          <ErrorAlert
            title="Could not prepare the review"
            error={review.error}
            onRetry={review.retry}
          />
        )}
        {preview && options?.requestUserCredentials && token.loading && (
          <Text role="status">Waiting for your token for GitHub…</Text>
        )}
        {preview && token.error && (
          <ErrorAlert
            title="Your own token is needed, and there is none"
            error={token.error}
            onRetry={token.retry}
          />
        )}
        {preview && (
          <>
            <PreviewResult preview={preview} />
            <Flex>
              <Button
                variant="secondary"
                iconStart={<RiRefreshLine aria-hidden />}
                onPress={review.retry}
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

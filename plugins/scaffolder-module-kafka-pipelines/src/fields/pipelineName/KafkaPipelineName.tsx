import { useApi } from '@backstage/frontend-plugin-api';
import { Link, TextField } from '@backstage/ui';
import { kafkaPipelinesApiRef } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useEffect, useState } from 'react';
import { formRepository } from '../../fleet/formRepository';
import { namedRepository } from '../../form/parameters';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import type { textFromRepositorySchema } from '../repositoryOption';
import { findPipeline } from './findPipeline';
import { nameProblem } from './nameProblem';

/** Quiet time after a key before the repository is asked, in milliseconds. */
const DEBOUNCE = 300;

type Check =
  | { state: 'asking' | 'free'; name: string }
  | { state: 'taken'; name: string; repository: string }
  | { state: 'unknown'; name: string; reason: string };

/**
 * Name of a new pipeline, checked as one types: its form at once, whether it is
 * taken after a short pause. A taken name is a warning, not an error, because
 * the same form sent again is how somebody finds the commit of a task that
 * broke off; the review says whether the content differs.
 */
export const KafkaPipelineName = (
  props: typeof textFromRepositorySchema.TProps,
) => {
  const { formData = '', onChange, required } = props;
  const api = useApi(kafkaPipelinesApiRef);
  const named = namedRepository(props);
  const [check, setCheck] = useState<Check>();
  const problem = formData === '' ? undefined : nameProblem(formData);

  useEffect(() => {
    if (formData === '' || problem) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      setCheck({ state: 'asking', name: formData });
      try {
        const repository = await formRepository(api, named, { signal });
        const taken = await findPipeline(api, repository, formData, signal);
        setCheck(
          taken
            ? { state: 'taken', name: formData, repository }
            : { state: 'free', name: formData },
        );
      } catch (error) {
        if (signal.aborted) return;
        const reason = error instanceof Error ? error.message : String(error);
        setCheck({ state: 'unknown', name: formData, reason });
      }
    };
    const timer = setTimeout(ask, DEBOUNCE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, named, formData, problem]);

  const current = !problem && check?.name === formData ? check : undefined;
  return (
    <div>
      <TextField
        {...fieldLabel(props)}
        id={props.idSchema?.$id}
        isRequired={required}
        isInvalid={Boolean(problem)}
        value={formData}
        onChange={value => onChange(value === '' ? undefined : value)}
        autoComplete="off"
        placeholder="orders-cdc"
      />
      {problem && <FieldMessage tone="danger">{problem}</FieldMessage>}
      {current?.state === 'asking' && (
        <FieldMessage tone="secondary">
          Looking whether it is free…
        </FieldMessage>
      )}
      {current?.state === 'free' && (
        <FieldMessage tone="success">This name is free.</FieldMessage>
      )}
      {current?.state === 'taken' && (
        <FieldMessage tone="warning">
          There is a pipeline of this name:{' '}
          <Link
            href={`/kafka-pipelines/${encodeURIComponent(
              current.repository,
            )}/${encodeURIComponent(current.name)}`}
            target="_blank"
          >
            {current.name}
          </Link>
          . Choose another one; only a form with exactly the same answers leads
          to it.
        </FieldMessage>
      )}
      {current?.state === 'unknown' && (
        <FieldMessage tone="warning">
          Could not look whether it is free: {current.reason}
        </FieldMessage>
      )}
    </div>
  );
};

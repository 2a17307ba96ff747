import { useApi } from '@backstage/frontend-plugin-api';
import { Flex, Skeleton, Text } from '@backstage/ui';
import { editValuesSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  ErrorAlert,
  kafkaPipelinesApiRef,
  useAsync,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useCallback, useState } from 'react';
import { formRepository } from '../../fleet/formRepository';
import { namedRepository, textParameter } from '../../form/parameters';
import { fieldLabel } from '../fieldLabel';
import { EditorForm } from './EditorForm';
import type { pipelineEditorSchema } from './schema';
import type { FileEdits } from './state/types';

/** The value of the field; a link may bring along anything. */
function editsIn(value: unknown): FileEdits[] {
  const result = editValuesSchema.shape.files.safeParse(value);
  return result.success ? result.data : [];
}

type PipelineFilesProps = Pick<
  typeof pipelineEditorSchema.TProps,
  'formData' | 'onChange'
> & { pipeline: string; repository: string | undefined };

const PipelineFiles = (props: PipelineFilesProps) => {
  const { pipeline, repository, formData, onChange } = props;
  const api = useApi(kafkaPipelinesApiRef);
  // Later values are what the form below sends.
  const [edits] = useState(() => editsIn(formData));
  const { value, error, loading, retry } = useAsync(
    useCallback(
      async signal =>
        api.getEditableFiles(
          await formRepository(api, repository, { signal }),
          pipeline,
          { signal },
        ),
      [api, repository, pipeline],
    ),
  );
  return (
    <Flex direction="column" gap="4">
      {error && (
        <ErrorAlert
          title={`Could not read the files of ${pipeline}`}
          error={error}
          onRetry={retry}
        />
      )}
      {loading && !value && (
        <Flex direction="column" gap="2">
          <Text role="status">Reading the files of {pipeline}…</Text>
          <Skeleton height={24} />
          <Skeleton height={160} />
        </Flex>
      )}
      {value && value.files.length > 0 && (
        <EditorForm
          pipeline={pipeline}
          source={value}
          value={edits}
          onChange={onChange}
          loading={loading}
          onLoadAgain={retry}
        />
      )}
      {value?.files.length === 0 && (
        <Text>
          {pipeline} has no values.yaml yet, so there is nothing to edit.
        </Text>
      )}
    </Flex>
  );
};

/**
 * The files of an existing pipeline, filled in and edited field by field. The
 * value is what was changed and what it replaces; comments, order and what
 * nobody touched stay as they are.
 */
export const KafkaPipelineEditor = (
  props: typeof pipelineEditorSchema.TProps,
) => {
  const { formContext, formData, onChange } = props;
  const { label, description } = fieldLabel(props);
  const pipeline = textParameter(formContext?.formData, 'pipeline');
  const repository = namedRepository(props);
  return (
    <section id={props.idSchema?.$id} aria-label={label}>
      {description && (
        <Text as="p" variant="body-small" color="secondary">
          {description}
        </Text>
      )}
      {pipeline ? (
        <PipelineFiles
          // Edits of one pipeline are never shown in the files of another.
          key={JSON.stringify([repository, pipeline])}
          pipeline={pipeline}
          repository={repository}
          formData={formData}
          onChange={onChange}
        />
      ) : (
        <Text>Choose a pipeline first: its files are shown here.</Text>
      )}
    </section>
  );
};

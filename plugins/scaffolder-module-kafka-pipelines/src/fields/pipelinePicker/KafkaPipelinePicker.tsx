import { Button, Select } from '@backstage/ui';
import { ErrorAlert } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useMemo } from 'react';
import { useFleet } from '../../fleet/useFleet';
import { namedRepository } from '../../form/parameters';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import type { textFromRepositorySchema } from '../repositoryOption';
import { fitsSearch, pipelineOptions } from './pipelineOptions';
import { unknownPipeline } from './unknownPipeline';

const MeantButton = (props: {
  name: string;
  onChange: (name: string) => void;
}) => (
  <Button
    size="small"
    variant="tertiary"
    onPress={() => props.onChange(props.name)}
  >
    Did you mean {props.name}?
  </Button>
);

/** A pipeline that exists, from those of the repository. */
export const KafkaPipelinePicker = (
  props: typeof textFromRepositorySchema.TProps,
) => {
  const { formData, onChange, required } = props;
  const fleet = useFleet(namedRepository(props));
  const pipelines = fleet.value?.pipelines;
  const options = useMemo(() => pipelineOptions(pipelines ?? []), [pipelines]);
  const unknown =
    fleet.value && formData
      ? unknownPipeline(fleet.value, formData)
      : undefined;
  return (
    <div>
      <Select
        {...fieldLabel(props)}
        id={props.idSchema?.$id}
        isRequired={required}
        isInvalid={unknown !== undefined}
        isDisabled={options.length === 0}
        placeholder={placeholder(fleet.loading, formData)}
        search={{
          placeholder: 'Name, owner or environment',
          filter: fitsSearch,
        }}
        options={options}
        value={formData ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
      />
      {fleet.error && (
        <ErrorAlert
          title="Could not read the pipelines"
          error={fleet.error}
          onRetry={fleet.retry}
        />
      )}
      {fleet.value && options.length === 0 && (
        <FieldMessage tone="warning">
          The repository {fleet.value.repository} has no pipeline yet. Create
          one with a template for new Kafka pipelines first.
        </FieldMessage>
      )}
      {unknown && options.length > 0 && (
        <FieldMessage tone="danger">
          {unknown.message}{' '}
          {unknown.meant ? (
            <MeantButton name={unknown.meant} onChange={onChange} />
          ) : (
            'Choose one of the list.'
          )}
        </FieldMessage>
      )}
    </div>
  );
};

function placeholder(loading: boolean, name: string | undefined): string {
  if (loading) return 'Reading the repository…';
  return name ?? 'Choose one';
}

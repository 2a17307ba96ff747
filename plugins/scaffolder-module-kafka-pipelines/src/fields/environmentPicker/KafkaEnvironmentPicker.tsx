import { Select } from '@backstage/ui';
import { ErrorAlert } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useFleet } from '../../fleet/useFleet';
import { namedRepository } from '../../form/parameters';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import { environmentProblem } from './environmentProblem';
import { offeredEnvironments } from './offeredEnvironments';
import type { environmentSchema } from './schema';

/** One environment, from those of the repository or of a pipeline. */
export const KafkaEnvironmentPicker = (
  props: typeof environmentSchema.TProps,
) => {
  const { formData, onChange, required } = props;
  const fleet = useFleet(namedRepository(props));
  const options = props.uiSchema['ui:options'] ?? {};
  const parameters = props.formContext?.formData;
  const offer = fleet.value
    ? offeredEnvironments(fleet.value, options, parameters)
    : { environments: [] };
  const problem =
    fleet.value && formData
      ? environmentProblem(formData, fleet.value, options, parameters)
      : undefined;
  return (
    <div>
      <Select
        {...fieldLabel(props)}
        id={props.idSchema?.$id}
        isRequired={required}
        isInvalid={problem !== undefined}
        isDisabled={offer.environments.length === 0}
        placeholder={
          fleet.loading ? 'Reading the repository…' : formData ?? 'Choose one'
        }
        options={offer.environments.map(name => ({ id: name, label: name }))}
        value={formData ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
      />
      {fleet.error && (
        <ErrorAlert
          title="Could not read the environments"
          error={fleet.error}
          onRetry={fleet.retry}
        />
      )}
      {offer.problem && (
        <FieldMessage tone="warning">{offer.problem}</FieldMessage>
      )}
      {!offer.problem && problem && (
        <FieldMessage tone="danger">{problem}</FieldMessage>
      )}
    </div>
  );
};

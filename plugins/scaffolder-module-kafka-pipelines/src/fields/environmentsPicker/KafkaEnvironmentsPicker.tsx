import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { useFleet } from '../../fleet/useFleet';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import type { listFromRepositorySchema } from '../repositoryOption';

/** Environments a pipeline is in, from those `kafka-pipelines.yaml` names. */
export const KafkaEnvironmentsPicker = (
  props: typeof listFromRepositorySchema.TProps,
) => {
  const { formData = [], onChange, required, rawErrors = [] } = props;
  const fleet = useFleet(props.uiSchema['ui:options']?.repository);
  const environments = fleet.value?.environments ?? [];
  return (
    <div>
      <CheckboxGroup
        {...fieldLabel(props)}
        // Not isRequired: the browser would ask for each single box.
        secondaryLabel={required ? 'Required' : undefined}
        isInvalid={rawErrors.length > 0}
        orientation="horizontal"
        value={formData}
        // In the repository's order, so that the same choice is the same value.
        onChange={chosen =>
          onChange(environments.filter(name => chosen.includes(name)))
        }
      >
        {environments.map(name => (
          <Checkbox key={name} value={name}>
            {name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {fleet.loading && !fleet.value && (
        <FieldMessage tone="secondary">Reading the repository…</FieldMessage>
      )}
      {fleet.error && (
        <FieldMessage tone="danger">
          Could not read the environments: {fleet.error.message}
        </FieldMessage>
      )}
      {fleet.value && environments.length === 0 && (
        <FieldMessage tone="warning">
          kafka-pipelines.yaml of the repository {fleet.value.repository} names
          no environment.
        </FieldMessage>
      )}
    </div>
  );
};

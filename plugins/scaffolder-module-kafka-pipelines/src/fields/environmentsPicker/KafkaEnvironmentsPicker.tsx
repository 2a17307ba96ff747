import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { ErrorAlert } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useFleet } from '../../fleet/useFleet';
import { namedRepository } from '../../form/parameters';
import { useCleaned } from '../../form/useCleaned';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import { offeredEnvironments } from '../environmentPicker/offeredEnvironments';
import type { environmentsSchema } from './schema';

/** Environments of a pipeline, from those of the repository or of another pipeline. */
export const KafkaEnvironmentsPicker = (
  props: typeof environmentsSchema.TProps,
) => {
  const { formData = [], onChange, required, rawErrors = [] } = props;
  const fleet = useFleet(namedRepository(props));
  const { environments, problem } = fleet.value
    ? offeredEnvironments(
        fleet.value,
        { of: props.uiSchema['ui:options']?.of },
        props.formContext?.formData,
      )
    : { environments: [], problem: undefined };
  // What has no box could not be taken back.
  const gone = formData.filter(name => !environments.includes(name));
  const dropped = useCleaned(
    environments.length > 0 && gone.length > 0
      ? {
          value: formData.filter(name => environments.includes(name)),
          dropped: gone,
        }
      : undefined,
    props.formData,
    onChange,
  );
  return (
    <div>
      <CheckboxGroup
        {...fieldLabel(props)}
        // Not isRequired: the browser would ask for each single box.
        secondaryLabel={required ? 'Required' : undefined}
        // Only while it is empty: the browser holds up what is marked invalid,
        // and the form keeps its errors until somebody goes on.
        isInvalid={rawErrors.length > 0 && formData.length === 0}
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
        <ErrorAlert
          title="Could not read the environments"
          error={fleet.error}
          onRetry={fleet.retry}
        />
      )}
      {dropped.length > 0 && (
        <FieldMessage tone="warning">
          Not offered, so not chosen any more: {dropped.join(', ')}.
        </FieldMessage>
      )}
      {problem && <FieldMessage tone="warning">{problem}</FieldMessage>}
    </div>
  );
};

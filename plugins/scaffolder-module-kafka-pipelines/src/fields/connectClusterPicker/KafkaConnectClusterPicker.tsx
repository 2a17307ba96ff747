import { Select } from '@backstage/ui';
import { useFleet } from '../../fleet/useFleet';
import { listParameter, namedRepository } from '../../form/parameters';
import { FieldMessage } from '../FieldMessage';
import { fieldLabel } from '../fieldLabel';
import type { textFromRepositorySchema } from '../repositoryOption';
import { clusterOptions } from './clusterOptions';

/**
 * Connect cluster that runs the connectors, from those the repository knows.
 * Where the form asks for environments too, a cluster that is missing in one of
 * them is offered but says so.
 */
export const KafkaConnectClusterPicker = (
  props: typeof textFromRepositorySchema.TProps,
) => {
  const { formData, onChange, required } = props;
  const fleet = useFleet(namedRepository(props));
  const environments = listParameter(
    props.formContext?.formData,
    'environments',
  );
  const clusters = fleet.value?.connectClusters ?? [];
  const options = clusterOptions(clusters, environments);
  return (
    <div>
      <Select
        {...fieldLabel(props)}
        id={props.idSchema?.$id}
        isRequired={required}
        isDisabled={!fleet.value}
        placeholder={fleet.loading ? 'Reading the repository…' : 'Choose one'}
        options={options}
        value={formData ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
      />
      {fleet.error && (
        <FieldMessage tone="danger">
          Could not read the Connect clusters: {fleet.error.message}
        </FieldMessage>
      )}
      {fleet.value && clusters.length === 0 && (
        <FieldMessage tone="warning">
          The repository {fleet.value.repository} has no Connect cluster yet.
          Add one to environments/&lt;environment&gt;/clusters.yaml, below
          connectClusters.
        </FieldMessage>
      )}
    </div>
  );
};

import { ButtonIcon, Flex, Select, Text } from '@backstage/ui';
import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { ErrorAlert } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { RiCloseLine } from '@remixicon/react';
import { useFleet } from '../../fleet/useFleet';
import { namedRepository } from '../../form/parameters';
import { FieldMessage } from '../FieldMessage';
import { FieldSection } from '../FieldSection';
import { ConditionInput } from './ConditionInput';
import {
  addedConditions,
  CONDITIONS,
  fittingPipelines,
  SAY,
  withCondition,
} from './conditions';
import type { BulkSelection, bulkSelectionSchema } from './schema';

const Fitting = (props: { fleet: FleetSummary; selection: BulkSelection }) => {
  const { fleet, selection } = props;
  const all = fleet.pipelines.length;
  const fitting = fittingPipelines(fleet, selection);
  if (all === 0) {
    return (
      <FieldMessage tone="warning">
        The repository {fleet.repository} has no pipeline yet. Create one with a
        template for new Kafka pipelines first.
      </FieldMessage>
    );
  }
  if (addedConditions(selection).length === 0) {
    return (
      <FieldMessage tone="warning">
        Without a condition the change is about all {all} pipelines of the
        repository.
      </FieldMessage>
    );
  }
  return fitting === 0 ? (
    <FieldMessage tone="warning">
      None of {all} pipelines fits: remove a condition or choose another value.
    </FieldMessage>
  ) : (
    <FieldMessage tone="secondary">
      {fitting} of {all} pipelines {fitting === 1 ? 'fits' : 'fit'}, conditions
      about connectors aside. The next page shows what changes where.
    </FieldMessage>
  );
};

/** Conditions that pipelines and connectors have to fit, added one by one. */
export const KafkaBulkSelection = (
  props: typeof bulkSelectionSchema.TProps,
) => {
  const { formData: selection = {}, onChange } = props;
  const fleet = useFleet(namedRepository(props));
  const added = addedConditions(selection);
  const others = CONDITIONS.filter(condition => !added.includes(condition));
  return (
    <FieldSection field={props}>
      {fleet.error && (
        <ErrorAlert
          title="Could not read the repository"
          error={fleet.error}
          onRetry={fleet.retry}
        />
      )}
      {added.map(({ id, title, description: about, isList, options }) => (
        <div key={id} role="group" aria-label={title}>
          <Text as="p" variant="body-small" weight="bold">
            {title}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {about}
          </Text>
          <Flex gap="2" align="center">
            <div style={{ flex: 1 }}>
              <ConditionInput
                title={title}
                isList={isList}
                options={options && (fleet.value ? options(fleet.value) : [])}
                value={selection[id] ?? ''}
                onChange={value =>
                  onChange(withCondition(selection, id, value))
                }
              />
            </div>
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={`Remove the condition ${title}`}
              icon={<RiCloseLine aria-hidden />}
              onPress={() => onChange(withCondition(selection, id, undefined))}
            />
          </Flex>
          {selection[id]?.length === 0 && (
            <FieldMessage tone="warning">{SAY}</FieldMessage>
          )}
        </div>
      ))}
      {others.length > 0 && (
        <Select
          label="Add a condition"
          size="small"
          placeholder="Choose what has to fit"
          options={others.map(({ id, title, description: about }) => ({
            id,
            label: title,
            description: about,
          }))}
          value={null}
          onChange={key => {
            const condition = others.find(({ id }) => id === key);
            if (condition) {
              onChange(
                withCondition(
                  selection,
                  condition.id,
                  condition.isList ? [] : '',
                ),
              );
            }
          }}
        />
      )}
      {fleet.loading && !fleet.value && (
        <FieldMessage tone="secondary">Reading the repository…</FieldMessage>
      )}
      {fleet.value && <Fitting fleet={fleet.value} selection={selection} />}
    </FieldSection>
  );
};

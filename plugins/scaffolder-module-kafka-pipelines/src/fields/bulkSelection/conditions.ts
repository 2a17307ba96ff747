import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { BulkSelection } from './schema';

/** Name of a condition in the value. */
export type ConditionId = keyof BulkSelection;

interface Condition {
  id: ConditionId;
  title: string;
  description: string;
  /** Several texts of which one has to fit, or one text. */
  isList: boolean;
  /** What there is in the repository; absent where the fleet does not tell. */
  options?: (fleet: FleetSummary) => string[];
}

/** What to do about a condition that says nothing yet. */
export const SAY = 'Say what has to fit, or remove the condition.';

const sorted = (values: Array<string | undefined>): string[] =>
  [...new Set(values.filter(value => value !== undefined))].sort();

/** What pipelines and connectors can be chosen by, in the order it is offered. */
export const CONDITIONS: Condition[] = [
  {
    id: 'pipelines',
    title: 'Pipelines',
    description: 'One of these pipelines.',
    isList: true,
    options: ({ pipelines }) => sorted(pipelines.map(({ name }) => name)),
  },
  {
    id: 'owner',
    title: 'Owner',
    description: 'Owner of the pipeline.',
    isList: false,
    options: ({ pipelines }) => sorted(pipelines.map(({ owner }) => owner)),
  },
  {
    id: 'system',
    title: 'System',
    description: 'System of the pipeline.',
    isList: false,
    options: ({ pipelines }) => sorted(pipelines.map(({ system }) => system)),
  },
  {
    id: 'environments',
    title: 'Environments',
    description:
      'Environments to look at; a file that others read as well changes for them too.',
    isList: true,
    options: ({ environments }) => environments,
  },
  {
    id: 'connectCluster',
    title: 'Connect cluster',
    description: 'Connect cluster of the connector.',
    isList: false,
    options: ({ connectClusters }) =>
      sorted(connectClusters.map(({ name }) => name)),
  },
  {
    id: 'class',
    title: 'Connector class',
    description:
      'Full name of the class, such as io.debezium.connector.mysql.MySqlConnector.',
    isList: false,
  },
  {
    id: 'preset',
    title: 'Preset',
    description: 'As the connector names it, such as debezium-mysql@1.',
    isList: false,
  },
  {
    id: 'version',
    title: 'Plugin version',
    description: 'Version the connector has now, with presets and defaults.',
    isList: false,
  },
  {
    id: 'connectors',
    title: 'Connectors',
    description: 'One of these connectors; names parted by commas.',
    isList: true,
  },
];

/** The conditions that were added, in the order they are offered. */
export function addedConditions(selection: BulkSelection): Condition[] {
  return CONDITIONS.filter(({ id }) => selection[id] !== undefined);
}

/** The conditions that were added and say nothing yet. */
export function emptyConditions(selection: BulkSelection): Condition[] {
  return addedConditions(selection).filter(
    ({ id }) => selection[id]?.length === 0,
  );
}

/** The selection with another value of a condition; undefined takes it out. */
export function withCondition(
  selection: BulkSelection,
  id: ConditionId,
  value: string | string[] | undefined,
): BulkSelection {
  const { [id]: _before, ...others } = selection;
  return value === undefined ? others : { ...others, [id]: value };
}

/**
 * Pipelines that fit what is said of pipelines; what is said of connectors is
 * for the plan to look at. A condition that says nothing yet does not count.
 */
export function fittingPipelines(
  { pipelines }: FleetSummary,
  selection: BulkSelection,
): number {
  const fits = (wanted: string | string[] | undefined, has: string[]) =>
    wanted === undefined ||
    wanted.length === 0 ||
    has.some(item => [wanted].flat().includes(item));
  return pipelines.filter(
    ({ name, owner, system, environments, connectClusters }) =>
      fits(selection.pipelines, [name]) &&
      fits(selection.owner, owner ? [owner] : []) &&
      fits(selection.system, system ? [system] : []) &&
      fits(selection.environments, environments) &&
      fits(selection.connectCluster, connectClusters),
  ).length;
}

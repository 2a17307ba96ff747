import { isMap } from '../../pipeline/mergeValues';
import { valueAt } from '../../yaml/pointer';
import type { ImportedConnector, ImportedState } from '../types';

/** States of Kafka Connect (`AbstractStatus.State`) and of kafbat UI: what fails is to run. */
const STATES: Record<string, ImportedState> = {
  RUNNING: 'running',
  FAILED: 'running',
  TASK_FAILED: 'running',
  UNASSIGNED: 'running',
  RESTARTING: 'running',
  PAUSED: 'paused',
  STOPPED: 'stopped',
};

/** Where the forms of a connector say its state. */
const STATE_PATHS = [
  // GET /connectors?expand=status
  ['status', 'connector', 'state'],
  // kafbat UI
  ['status', 'state'],
  // POST /connectors
  ['initial_state'],
  // KafkaConnector
  ['spec', 'state'],
];

const TYPE_PATHS = [['type'], ['info', 'type'], ['status', 'type']];

function textAt(
  entry: Record<string, unknown>,
  paths: string[][],
): string | undefined {
  return paths
    .map(path => valueAt(entry, path))
    .find(value => typeof value === 'string');
}

/** What the entry of a connector says of it beside its config. */
export function liveState(
  entry: Record<string, unknown>,
): Pick<ImportedConnector, 'state' | 'type'> {
  // A status of a KafkaConnector is what the operator saw last, not what is wanted.
  const { status, ...wanted } = entry;
  const isResource = isMap(entry.spec);
  const said = textAt(isResource ? wanted : entry, STATE_PATHS)?.toUpperCase();
  const type = textAt(isResource ? wanted : entry, TYPE_PATHS)?.toLowerCase();
  const isPaused = valueAt(entry, ['spec', 'pause']) === true;
  const state =
    said !== undefined && Object.hasOwn(STATES, said)
      ? STATES[said]
      : isPaused && 'paused';
  return {
    ...(state && { state }),
    ...((type === 'source' || type === 'sink') && { type }),
  };
}

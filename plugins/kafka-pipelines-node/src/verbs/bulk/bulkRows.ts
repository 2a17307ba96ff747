import {
  configText,
  toPointer,
  type BulkRow,
  type ConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { FieldEdits } from '../fieldEdits';
import { shownValue } from '../shownValue';
import type { BulkTarget } from './bulkTargets';

type TargetRow = Pick<
  BulkRow,
  'outcome' | 'file' | 'pointer' | 'was' | 'value'
>;

/** Edits one field, and says what was done. */
export function applyTo(
  { path, own, home, shared }: BulkTarget,
  value: unknown,
  unset: boolean,
  edits: FieldEdits,
): TargetRow[] {
  const { catalogue } = edits;
  const inherited: TargetRow[] = shared
    ? [
        {
          // As rendered: 3 and '3' are the same to Kafka Connect
          outcome:
            configText(shared.value) === configText(value)
              ? 'same'
              : 'inherited',
          file: shared.file,
          pointer: shared.pointer,
          was: shownValue(shared.value, path, catalogue),
        },
      ]
    : [];
  if (unset) {
    return [
      ...own.map(file => {
        const was = edits.valueAt(file, path);
        edits.unset(file, path);
        return rowOf('changed', file, path, catalogue, was);
      }),
      ...inherited,
    ];
  }
  const [strongest] = own;
  if (!strongest && shared) {
    return inherited;
  }
  const file = strongest ?? home;
  const was = edits.valueAt(file, path);
  const same = JSON.stringify(was) === JSON.stringify(value);
  edits.set(file, path, value);
  return [rowOf(same ? 'same' : 'changed', file, path, catalogue, was, value)];
}

function rowOf(
  outcome: BulkRow['outcome'],
  file: string,
  path: string[],
  catalogue: ConnectCatalogue,
  was?: unknown,
  value?: unknown,
): TargetRow {
  return {
    outcome,
    file,
    pointer: toPointer(path),
    was: shownValue(was, path, catalogue),
    value: shownValue(value, path, catalogue),
  };
}

/** The same place may count in several environments. */
export function addRow(
  rows: Map<string, BulkRow>,
  pipeline: string,
  { environment, connector }: BulkTarget,
  { was, value, ...place }: TargetRow,
): void {
  const key = JSON.stringify([connector, place.file, place.pointer]);
  const known = rows.get(key);
  if (known) {
    known.environments.push(environment);
  } else {
    rows.set(key, {
      pipeline,
      environments: [environment],
      ...(connector !== undefined && { connector }),
      ...place,
      ...(was !== undefined && { was }),
      ...(value !== undefined && { value }),
    });
  }
}

import { InputError } from '@backstage/errors';
import type {
  Edit,
  FleetPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Snapshot } from '../../repository/types';
import { FieldEdits } from '../fieldEdits';
import { fleetAfter } from '../fleetAfter';
import { runningParts } from '../runningParts';
import type { VerbInput } from '../types';

/** The field that stops a part, with its value. */
const STOP = {
  connector: { section: 'connectors', field: 'state', value: 'stopped' },
  ksqldb: { section: 'ksqldb', field: 'replicas', value: 0 },
} as const;

/**
 * Edits that stop what runs: in values.yaml where the part is in it, and in
 * each values-<env>.yaml that says otherwise or has the part alone.
 *
 * @throws InputError when a part would still run after them
 */
export function stopEdits(
  input: Pick<VerbInput, 'snapshot' | 'fleet'>,
  pipeline: FleetPipeline,
): Edit[] {
  const { snapshot } = input;
  const base = `${pipeline.folder}/values.yaml`;
  const edits = new FieldEdits(input);
  const done = new Set<string>();
  for (const { environment, kind, name } of runningParts(pipeline)) {
    const { section, field, value } = STOP[kind];
    const entry = [section, name];
    const own = `${pipeline.folder}/values-${environment}.yaml`;
    const inBase =
      snapshot.files.has(base) && edits.valueAt(base, entry) !== undefined;
    const files = [
      ...(inBase ? [base] : []),
      ...(!inBase || edits.valueAt(own, [...entry, field]) !== undefined
        ? [own]
        : []),
    ];
    for (const file of files) {
      const key = JSON.stringify([file, entry]);
      if (!done.has(key)) {
        done.add(key);
        edits.set(file, [...entry, field], value);
      }
    }
  }
  const list = edits.list();
  assertStopped(snapshot, pipeline, list);
  return list;
}

/** By the very functions that read the repository, so no layer is forgotten. */
function assertStopped(
  snapshot: Snapshot,
  pipeline: FleetPipeline,
  edits: Edit[],
): void {
  const after = fleetAfter(snapshot, pipeline, edits);
  const [left] = runningParts(after.pipelines[pipeline.name]);
  if (left) {
    throw new InputError(
      `${left.kind === 'connector' ? 'Connector' : 'ksqlDB app'} ${
        left.name
      } of pipeline ${pipeline.name} would still run in ${
        left.environment
      }: stop it there by hand`,
    );
  }
}

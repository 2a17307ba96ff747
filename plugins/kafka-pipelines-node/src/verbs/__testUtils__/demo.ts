import {
  checkFleet,
  checkFleetChange,
  type ChangeSet,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet, filesAfter } from '../../changes/applyChangeSet';
import { loadFleet } from '../../fleet/loadFleet';
import {
  demoSnapshot,
  snapshotOf,
} from '../../preview/__testUtils__/demoSnapshot';
import type { Snapshot } from '../../repository/types';
import type { VerbInput } from '../types';

/** A verb's input for a snapshot. */
export function inputOf(snapshot: Snapshot): VerbInput {
  return {
    repository: 'demo',
    branch: 'main',
    snapshot,
    fleet: loadFleet(snapshot.files, snapshot.skipped),
    request: { id: 'task-1', by: 'user:default/ann' },
  };
}

/** The demo's repository with other files; null removes one. */
export async function demo(
  changes: Record<string, string | null> = {},
): Promise<VerbInput> {
  const { files } = await demoSnapshot();
  return inputOf(
    snapshotOf(filesAfter(files, new Map(Object.entries(changes)))),
  );
}

/** A text of the repository. */
export function text({ snapshot }: VerbInput, path: string): string {
  const found = snapshot.files.get(path);
  if (found === undefined) {
    throw new Error(`there is no ${path}`);
  }
  return found;
}

/** The repository after a change set, which must fit. */
export function after(input: VerbInput, changeSet: ChangeSet): VerbInput {
  const applied = applyChangeSet(changeSet, input.snapshot);
  if (applied.kind === 'conflict') {
    throw new Error(applied.message);
  }
  return applied.kind === 'unchanged'
    ? input
    : inputOf(snapshotOf(filesAfter(input.snapshot.files, applied.changes)));
}

/** Lines that differ, as `-old` and `+new`, file by file. */
export function lineDiff(before: VerbInput, later: VerbInput): string[] {
  const paths = new Set([
    ...before.snapshot.files.keys(),
    ...later.snapshot.files.keys(),
  ]);
  return [...paths].sort().flatMap(path => {
    const [old, now] = [before, later].map(
      ({ snapshot }) => snapshot.files.get(path)?.split('\n') ?? [],
    );
    const gone = old.filter(line => !now.includes(line));
    const come = now.filter(line => !old.includes(line));
    return gone.length + come.length === 0
      ? []
      : [
          path,
          ...gone.map(line => `-${line}`),
          ...come.map(line => `+${line}`),
        ];
  });
}

/** What checks newly say of error severity. */
export function newErrors(before: VerbInput, later: VerbInput): Finding[] {
  const today = new Date('2026-11-22');
  const known = new Set(
    checkFleet(before.fleet, today).map(({ message }) => message),
  );
  return [
    ...checkFleet(later.fleet, today).filter(
      ({ message }) => !known.has(message),
    ),
    ...checkFleetChange(before.fleet, later.fleet, today),
  ].filter(({ severity }) => severity === 'error');
}

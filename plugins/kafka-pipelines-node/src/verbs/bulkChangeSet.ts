import { InputError } from '@backstage/errors';
import {
  toPointer,
  type ChangeSet,
  type ConfigValue,
  type Edit,
  type FleetPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { selectsPipeline, type BulkSelect } from './bulkSelect';
import {
  connectorTargets,
  metadataTargets,
  type BulkTarget,
} from './bulkTargets';
import { filesWith } from './fleetAfter';
import { FieldEdits } from './fieldEdits';
import { changeSetOf } from './pipelineOf';
import { shownValue } from './shownValue';
import type { VerbInput } from './types';

/** What a bulk change does to everything that is selected. @public */
export type BulkChange =
  /** `version` of connectors. */
  | { kind: 'pluginVersion'; version: string }
  /** A key of the config of connectors. */
  | { kind: 'config'; key: string; value: ConfigValue }
  | { kind: 'config'; key: string; unset: true }
  /** A field of the pipeline itself; without value it is removed. */
  | {
      kind: 'metadata';
      field: 'owner' | 'description' | 'system' | 'lifecycle' | 'tags';
      value?: string | string[];
    };

/** A line of the table of a bulk change. @public */
export interface BulkRow {
  pipeline: string;
  /** Environments in which it is effective there. */
  environments: string[];
  connector?: string;
  /**
   * - `changed`: the file gets another value, or loses it
   * - `same`: it says so already
   * - `inherited`: a shared file or a preset sets it; it is changed there, for
   *   all, or not at all
   * - `skipped`: `reason` says why
   */
  outcome: 'changed' | 'same' | 'inherited' | 'skipped';
  file: string;
  pointer: string;
  /** What the file says, for people; no secret in clear. */
  was?: string;
  /** What it will say; absent when the field is removed. */
  value?: string;
  reason?: string;
}

/** A bulk change with what it does. @public */
export interface BulkPlan {
  /** Absent when nothing changes. */
  changeSet?: ChangeSet;
  /** By pipeline and file. */
  rows: BulkRow[];
}

/**
 * One change of many pipelines as one change set. A value changes where it is
 * written: what a connector inherits from a preset or another shared file is
 * reported, and not repeated in a hundred pipelines.
 *
 * Pipelines whose files cannot be read or edited are left out, and say so.
 *
 * @throws InputError when the change itself makes no sense
 * @public
 */
export function bulkChangeSet(
  input: VerbInput & { select: BulkSelect; change: BulkChange },
): BulkPlan {
  const { fleet, select, change } = input;
  assertSensible(change);
  const plans = Object.values(fleet.pipelines)
    .filter(pipeline => selectsPipeline(select, pipeline))
    .map(pipeline => planOf(input, pipeline));
  const rows = plans.flatMap(plan => plan.rows);
  const changed = plans.filter(({ edits }) => edits.length > 0);
  if (changed.length === 0) {
    return { rows };
  }
  return {
    changeSet: changeSetOf(input, {
      verb: 'bulk',
      pipelines: changed.map(({ pipeline }) => pipeline),
      message: bulkMessage(change, changed.length, rows),
      edits: changed.flatMap(({ edits }) => edits),
    }),
    rows,
  };
}

function assertSensible(change: BulkChange): void {
  if (change.kind === 'pluginVersion' && change.version.trim() === '') {
    throw new InputError('A plugin version is needed');
  }
  if (change.kind === 'config') {
    if (change.key.trim() === '' || change.key === '__proto__') {
      throw new InputError('A config key is needed');
    }
    if (/^(transforms|predicates)(\.|$)/.test(change.key)) {
      throw new InputError(
        `${change.key} is not set in config: transforms and predicates have sections of their own`,
      );
    }
  }
}

interface PipelinePlan {
  pipeline: string;
  edits: Edit[];
  rows: BulkRow[];
}

function planOf(
  input: VerbInput & { select: BulkSelect; change: BulkChange },
  pipeline: FleetPipeline,
): PipelinePlan {
  const { snapshot, change } = input;
  if (pipeline.broken) {
    return skipped(pipeline, 'its files have mistakes and cannot be read');
  }
  const fields = new FieldEdits(snapshot);
  const rows = new Map<string, BulkRow>();
  const { value, unset } = wantedOf(change);
  try {
    for (const target of targetsOf(input, pipeline, fields)) {
      for (const row of apply(target, value, unset, fields)) {
        addRow(rows, pipeline.name, target, row);
      }
    }
    const edits = fields.list();
    // What cannot be edited is found now, not when all of it is written
    filesWith(snapshot, pipeline.name, edits);
    return { pipeline: pipeline.name, edits, rows: [...rows.values()] };
  } catch (error) {
    if (error instanceof InputError) {
      return skipped(pipeline, error.message);
    }
    throw error;
  }
}

function skipped(
  { name, folder }: FleetPipeline,
  reason: string,
): PipelinePlan {
  const row: BulkRow = {
    pipeline: name,
    environments: [],
    outcome: 'skipped',
    file: `${folder}/values.yaml`,
    pointer: '',
    reason,
  };
  return { pipeline: name, edits: [], rows: [row] };
}

function wantedOf(change: BulkChange): { value: unknown; unset: boolean } {
  switch (change.kind) {
    case 'pluginVersion':
      return { value: change.version, unset: false };
    case 'config':
      return 'unset' in change
        ? { value: undefined, unset: true }
        : { value: change.value, unset: false };
    default:
      return { value: change.value, unset: change.value === undefined };
  }
}

function targetsOf(
  {
    fleet,
    select,
    change,
  }: VerbInput & {
    select: BulkSelect;
    change: BulkChange;
  },
  pipeline: FleetPipeline,
  edits: FieldEdits,
): BulkTarget[] {
  switch (change.kind) {
    case 'metadata':
      return metadataTargets(pipeline, select, change.field, edits);
    case 'config': {
      const path = ['config', change.key];
      const field = { path, key: change.key };
      return connectorTargets(fleet, pipeline, select, field, edits);
    }
    default: {
      const field = { path: ['version'], key: 'version' };
      return connectorTargets(fleet, pipeline, select, field, edits);
    }
  }
}

type TargetRow = Pick<
  BulkRow,
  'outcome' | 'file' | 'pointer' | 'was' | 'value'
>;

/** Edits one field, and says what was done. */
function apply(
  { path, own, home, shared }: BulkTarget,
  value: unknown,
  unset: boolean,
  edits: FieldEdits,
): TargetRow[] {
  const shown = shownValue(value, path);
  const inherited: TargetRow[] = shared
    ? [
        {
          outcome: shared.value === shown ? 'same' : 'inherited',
          file: shared.file,
          pointer: shared.pointer,
          was: shared.value,
        },
      ]
    : [];
  if (unset) {
    own.forEach(({ file }) => edits.unset(file, path));
    return [
      ...own.map(({ file, value: was }) => rowOf('changed', file, path, was)),
      ...inherited,
    ];
  }
  const [strongest] = own;
  if (!strongest && shared) {
    return inherited;
  }
  const { file, value: was } = strongest ?? { file: home, value: undefined };
  const same = JSON.stringify(was) === JSON.stringify(value);
  edits.set(file, path, value);
  return [rowOf(same ? 'same' : 'changed', file, path, was, value)];
}

function rowOf(
  outcome: BulkRow['outcome'],
  file: string,
  path: string[],
  was?: unknown,
  value?: unknown,
): TargetRow {
  return {
    outcome,
    file,
    pointer: toPointer(path),
    was: shownValue(was, path),
    value: shownValue(value, path),
  };
}

/** The same place may count in several environments. */
function addRow(
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

function subjectOf(change: BulkChange): string {
  switch (change.kind) {
    case 'pluginVersion':
      return 'Set the plugin version of connectors';
    case 'config':
      return `${
        'unset' in change ? 'Remove' : 'Set'
      } a config key of connectors`;
    default:
      return `${change.value === undefined ? 'Remove' : 'Set'} ${change.field}`;
  }
}

function bulkMessage(
  change: BulkChange,
  pipelines: number,
  rows: BulkRow[],
): string {
  const lines = rows
    .filter(({ outcome }) => outcome === 'changed')
    .map(
      ({ file, pointer, was, value }) =>
        // Indented lines are code to Markdown
        `    ${file} ${JSON.stringify(pointer)}: ${JSON.stringify(
          was ?? null,
        )} -> ${JSON.stringify(value ?? null)}`,
    );
  return [
    `${subjectOf(change)} in ${pipelines} ${
      pipelines === 1 ? 'pipeline' : 'pipelines'
    }`,
    '',
    ...lines,
  ].join('\n');
}

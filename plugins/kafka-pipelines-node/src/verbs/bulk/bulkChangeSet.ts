import { InputError } from '@backstage/errors';
import type {
  BulkChange,
  BulkPlan,
  BulkRow,
  BulkSelect,
  BulkValues,
  Edit,
  FleetPipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { bulkMessage } from './bulkMessage';
import { addRow, applyTo } from './bulkRows';
import { isAboutPlugins, selectsPipeline } from './bulkSelect';
import {
  connectorTargets,
  metadataTargets,
  type BulkTarget,
} from './bulkTargets';
import { FieldEdits } from '../fieldEdits';
import { changeSetOf } from '../pipelineOf';
import type { Planned, VerbInput } from '../types';

/**
 * One change of many pipelines as one change set. A value changes where it is
 * written: what a connector inherits from a preset or another shared file is
 * reported, and not repeated in a hundred pipelines.
 *
 * There is no change set when nothing changes. Pipelines whose files cannot be read or edited are left out, and say so.
 *
 * @throws InputError when the change itself makes no sense
 * @public
 */
export function bulkChangeSet(
  input: VerbInput & BulkValues,
): Partial<Planned<BulkPlan>> & { plan: BulkPlan } {
  const { fleet, select, change } = input;
  assertSensible(change, select);
  const plans = Object.values(fleet.pipelines)
    .filter(pipeline => selectsPipeline(select, pipeline))
    .map(pipeline => planOf(input, pipeline));
  const rows = plans.flatMap(({ rows: own }) => own);
  const plan: BulkPlan = { verb: 'bulk', rows };
  const changed = plans.filter(({ edits }) => edits.length > 0);
  if (changed.length === 0) {
    return { plan };
  }
  return {
    changeSet: changeSetOf(input, {
      verb: 'bulk',
      pipelines: changed.map(({ pipeline }) => pipeline),
      message: bulkMessage(change, changed.length, rows),
      edits: changed.flatMap(({ edits }) => edits),
    }),
    plan,
  };
}

function assertSensible(change: BulkChange, select: BulkSelect): void {
  if (change.kind === 'pluginVersion') {
    if (change.version.trim() === '') {
      throw new InputError('A plugin version is needed');
    }
    if (!isAboutPlugins(select)) {
      throw new InputError(
        'Plugins have versions of their own: select connectors by class, preset, version or name',
      );
    }
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
  input: VerbInput & BulkValues,
  pipeline: FleetPipeline,
): PipelinePlan {
  const { change } = input;
  if (pipeline.broken) {
    return skipped(pipeline, 'its files have mistakes and cannot be read');
  }
  const fields = new FieldEdits(input);
  const rows = new Map<string, BulkRow>();
  const { value, unset } = wantedOf(change);
  try {
    for (const target of targetsOf(input, pipeline)) {
      for (const row of applyTo(target, value, unset, fields)) {
        addRow(rows, pipeline.name, target, row);
      }
    }
    const edits = fields.list();
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
  { fleet, select, change }: VerbInput & BulkValues,
  pipeline: FleetPipeline,
): BulkTarget[] {
  switch (change.kind) {
    case 'metadata':
      return metadataTargets(fleet, pipeline, select, [change.field]);
    case 'label':
      return metadataTargets(fleet, pipeline, select, ['labels', change.name]);
    case 'config':
      return connectorTargets(fleet, pipeline, select, {
        path: ['config', change.key],
        fromPreset: true,
      });
    default:
      return connectorTargets(fleet, pipeline, select, {
        path: ['version'],
        fromPreset: false,
      });
  }
}

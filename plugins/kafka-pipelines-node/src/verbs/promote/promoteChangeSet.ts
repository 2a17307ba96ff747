import { InputError, NotFoundError } from '@backstage/errors';
import {
  ownValue,
  type ConnectCatalogue,
  type Edit,
  type PromotePlan,
  type PromoteValues,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { codeText } from '../../blueprints/markdownText';
import { editYaml } from '../../changes/yamlEdit/editYaml';
import { YamlEditError } from '../../changes/yamlEdit/YamlEditError';
import { effectiveDiff } from './effectiveDiff';
import { editableValues, FieldEdits, textOf } from '../fieldEdits';
import { fleetAfter } from '../fleetAfter';
import { overlaySteps, type OverlayStep } from './overlayRows';
import { changeSetOf, pipelineOf } from '../pipelineOf';
import { shownValue } from '../shownValue';
import { promoteWarnings } from './promoteWarnings';
import type { Planned, VerbInput } from '../types';

/**
 * Brings a pipeline from one environment to another, or brings it up to date
 * there: the target's values-<env>.yaml gets what that of the source says and it
 * does not. What it says in its own way stays, unless `take` names the field.
 *
 * A new file is a copy with its comments; where a value names the source's
 * environment, its row has a suggestion for `answers`.
 *
 * @throws NotFoundError when there is no such pipeline or environment
 * @throws InputError when the pipeline is not in the source, its files cannot
 * be read or edited, or an answer does not fit into the file
 * @public
 */
export function promoteChangeSet(
  input: VerbInput & PromoteValues,
): Planned<PromotePlan> {
  const { snapshot, fleet, from, to, decisions } = input;
  const pipeline = pipelineOf(input, input.pipeline);
  for (const environment of [from, to]) {
    if (!ownValue(fleet.environments, environment)) {
      throw new NotFoundError(
        `There is no environment ${JSON.stringify(environment)}`,
      );
    }
  }
  if (from === to) {
    throw new InputError('A pipeline is promoted to another environment');
  }
  if (!ownValue(pipeline.instances, from)) {
    throw new InputError(`Pipeline ${pipeline.name} is not in ${from}`);
  }
  const source = `${pipeline.folder}/values-${from}.yaml`;
  const target = `${pipeline.folder}/values-${to}.yaml`;
  const isNew = !ownValue(pipeline.instances, to);
  const steps = overlaySteps({
    source: editableValues(source, textOf(snapshot, source)),
    target: isNew
      ? new Map()
      : editableValues(target, textOf(snapshot, target)),
    from,
    to,
    decisions,
    catalogue: fleet.catalogue,
  });
  const edit = isNew
    ? newFile(target, textOf(snapshot, source), steps)
    : editedFile(input, target, steps);
  const after = fleetAfter(snapshot, pipeline, [edit]);
  const instance = after.pipelines[pipeline.name].instances[to];
  return {
    changeSet: changeSetOf(input, {
      verb: 'promote',
      pipelines: [pipeline.name],
      message: promoteMessage(pipeline.name, from, to, steps, fleet.catalogue),
      edits: [edit],
    }),
    plan: {
      verb: 'promote',
      isNew,
      rows: steps.map(({ row }) => row),
      effective: effectiveDiff(
        pipeline.instances[to]?.effective,
        instance.effective,
        fleet.catalogue,
      ),
      warnings: promoteWarnings(fleet, from, to, instance),
    },
  };
}

/** A copy, so that comments come along; what was decided is changed in it. */
function newFile(path: string, text: string, steps: OverlayStep[]): Edit {
  try {
    return {
      path,
      create: editYaml(text, {
        set: steps
          .filter(step => step.row.action === 'answered' && 'set' in step)
          .map(step => ({ pointer: step.row.pointer, value: step.set })),
        unset: steps
          .filter(({ row }) => row.action === 'omitted')
          .map(({ row }) => ({ pointer: row.pointer })),
      }),
    };
  } catch (error) {
    if (error instanceof YamlEditError) {
      throw new InputError(`"${path}" cannot be made: ${error.message}`);
    }
    throw error;
  }
}

function editedFile(
  input: VerbInput,
  path: string,
  steps: OverlayStep[],
): Edit {
  const edits = new FieldEdits(input);
  for (const step of steps) {
    if ('set' in step) {
      edits.set(path, step.path, step.set);
    }
  }
  const [edit] = edits.list();
  return edit ?? { path, blob: input.snapshot.blobs.get(path) ?? '' };
}

function promoteMessage(
  pipeline: string,
  from: string,
  to: string,
  steps: OverlayStep[],
  catalogue: ConnectCatalogue,
): string {
  const lines = steps.flatMap(step => {
    const said = saidOf(step, from, catalogue);
    return said === undefined
      ? []
      : // Indented lines are code to Markdown
        [`    ${codeText(step.row.pointer)}: ${said}`];
  });
  return [
    `Promote pipeline ${pipeline} from ${from} to ${to}`,
    ...(lines.length > 0 ? ['', ...lines] : []),
  ].join('\n');
}

/** What the target says then, and why; undefined where nothing was decided. */
function saidOf(
  { row, path, ...step }: OverlayStep,
  from: string,
  catalogue: ConnectCatalogue,
): string | undefined {
  switch (row.action) {
    case 'copied':
    case 'taken':
      return `${valueText(row.from)}, as in ${from}`;
    case 'answered':
      return valueText(
        'set' in step ? shownValue(step.set, path, catalogue) : row.to,
      );
    case 'left':
      return `stays ${valueText(row.to)}`;
    default:
      return undefined;
  }
}

function valueText(shown: string | undefined): string {
  return shown === undefined ? 'null' : codeText(shown);
}

import type { FleetPipeline } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import type { FleetSides } from './fleetSides';
import { ksqldbDiff } from './ksqldbDiff';
import { matched } from './matched';
import { metadataChanges } from './metadataChanges';
import { changeOf, isSame } from './partChange';
import { connectorDiff, topicDiff, type Sides } from './partDiffs';
import type { PartDiff, PipelineDiff } from './types';
import { usedPlugins } from './usedPlugins';

interface InEnvironment {
  name: string;
  environment: { name: string };
}

const placeOf = ({ name, environment }: InEnvironment) =>
  JSON.stringify([environment.name, name]);

/** What is there on one side or on both; in other environments than `compared` nothing. */
function pairsIn<T extends InEnvironment>(
  before: readonly T[],
  after: readonly T[],
  compared: ReadonlySet<string>,
): Array<Sides<T>> {
  const isCompared = ({ environment }: T) => compared.has(environment.name);
  return matched(before.filter(isCompared), after.filter(isCompared), placeOf);
}

const orderOf = ({ environment, kind, name }: PartDiff) =>
  JSON.stringify([environment, kind, name]);

function partDiffs(
  sides: FleetSides,
  pipeline: string,
  compared: ReadonlySet<string>,
): PartDiff[] {
  const { before, after, holdsSecret } = sides;
  const [old, now] = [before.parts(pipeline), after.parts(pipeline)];
  const isSamePart = (pair: Sides<{ effective: unknown; merged?: unknown }>) =>
    isSame(pair.before?.effective, pair.after?.effective) &&
    isSame(pair.before?.merged, pair.after?.merged);
  return [
    ...pairsIn(old.connectors, now.connectors, compared).flatMap(pair => {
      const replugged = [pair.before, pair.after].some(
        view =>
          view && sides.isReplugged(view.environment.name, view.effective),
      );
      if (isSame(pair.before?.effective, pair.after?.effective) && !replugged) {
        return [];
      }
      const plugins = replugged &&
        pair.before &&
        pair.after && {
          before: usedPlugins(before, pair.before),
          after: usedPlugins(after, pair.after),
        };
      return connectorDiff(pair, holdsSecret, plugins || {}) ?? [];
    }),
    ...pairsIn(old.topics, now.topics, compared).flatMap(pair =>
      isSamePart(pair) ? [] : topicDiff(pair, holdsSecret) ?? [],
    ),
    ...pairsIn(old.apps, now.apps, compared).flatMap(pair =>
      isSamePart(pair) ? [] : ksqldbDiff(pair, holdsSecret) ?? [],
    ),
  ].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function ownFilesChange(
  { before, after }: FleetSides,
  pipelines: Sides<FleetPipeline>,
): boolean {
  const texts = (
    side: FleetSides['before'],
    pipeline: FleetPipeline | undefined,
  ) =>
    (pipeline?.files ?? []).map(file => [
      file,
      side.fleet.files.get(file)?.text,
    ]);
  return !isSame(
    texts(before, pipelines.before),
    texts(after, pipelines.after),
  );
}

/**
 * What changes of a pipeline.
 *
 * @param compared - environments that can be read on both sides
 * @returns undefined when nothing does
 */
export function pipelineDiff(
  sides: FleetSides,
  pipelines: Sides<FleetPipeline>,
  compared: ReadonlySet<string>,
): PipelineDiff | undefined {
  const { before, after } = pipelines;
  const present = (after ?? before)!;
  const { name } = present;
  const environments = (pipeline: FleetPipeline | undefined) =>
    Object.keys(pipeline?.instances ?? {}).filter(each => compared.has(each));
  if (
    Object.keys(present.instances).length > 0 &&
    environments(before).length + environments(after).length === 0
  ) {
    return undefined;
  }
  const missing = (
    names: string[],
    other: FleetPipeline | undefined,
  ): string[] => names.filter(each => !ownValue(other?.instances, each)).sort();
  const addedTo = missing(environments(after), before);
  const removedFrom = missing(environments(before), after);
  const metadata = metadataChanges(pipelines, sides.holdsSecret);
  const parts = partDiffs(sides, name, compared);
  const change = changeOf(before, after);
  if (
    change === 'changed' &&
    [addedTo, removedFrom, metadata, parts].every(({ length }) => length === 0)
  ) {
    return undefined;
  }
  return {
    pipeline: name,
    owner: (after ? sides.after : sides.before).owners.pipeline(name),
    change,
    addedTo,
    removedFrom,
    metadata,
    parts,
    byShared: !ownFilesChange(sides, pipelines),
  };
}

import type { Fleet } from '../../fleet/types';
import { fleetLineage } from '../../lineage/fleetLineage';
import { topicId } from '../../lineage/graphIds';
import type { LineageGraph, LineageNode } from '../../lineage/types';
import type { SharingPipeline } from '../types';

interface Use {
  thing: string;
  node: LineageNode;
  does: SharingPipeline['shared'][number]['does'];
}

const isThing = ({ kind }: LineageNode) =>
  kind === 'topic' || kind === 'dataset';

/** What each node of a pipeline has to do with topics and tables. */
function usesOf({ nodes, edges }: LineageGraph): Use[] {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const uses: Use[] = nodes.flatMap(node =>
    node.kind === 'topic' && node.pipeline
      ? [{ thing: node.id, node, does: 'declares' as const }]
      : [],
  );
  for (const { from, to } of edges) {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target) continue;
    if (source.pipeline && isThing(target)) {
      uses.push({ thing: to, node: source, does: 'writes' });
    }
    if (target.pipeline && isThing(source)) {
      uses.push({ thing: from, node: target, does: 'reads' });
    }
  }
  return uses;
}

/**
 * Topics that pipelines name though somebody else makes them. What an app of
 * ksqlDB reads is known by that alone.
 */
function namedTopics({ pipelines }: Fleet): Use[] {
  return Object.values(pipelines).flatMap(({ name: pipeline, instances }) =>
    Object.values(instances).flatMap(({ effective: { topics } }) =>
      Object.values(topics)
        .filter(({ managed }) => managed === 'external')
        .map(({ kafkaCluster, name }) => {
          const thing = topicId(kafkaCluster, name);
          const node: LineageNode = {
            id: thing,
            kind: 'topic',
            platform: 'kafka',
            name,
            pipeline,
          };
          return { thing, node, does: 'uses' };
        }),
    ),
  );
}

/**
 * Pipelines that share a topic or table with something that changes. Better too
 * many than too few: they count that do so before or after the change.
 *
 * @param fleets - before and after the change
 * @param isChanged - whether a connector, topic or ksqlDB app changes
 * @param changed - names of pipelines that are said to change anyway
 * @returns sorted by name
 */
export function sharingPipelines(
  fleets: readonly Fleet[],
  isChanged: (node: LineageNode) => boolean,
  changed: ReadonlySet<string>,
): SharingPipeline[] {
  const found = new Map<
    string,
    Map<string, SharingPipeline['shared'][number]>
  >();
  for (const fleet of fleets) {
    const graph = fleetLineage(fleet);
    const named = namedTopics(fleet);
    const things = new Map(
      [...named.map(({ node }) => node), ...graph.nodes.filter(isThing)].map(
        node => [node.id, node],
      ),
    );
    const uses = [...usesOf(graph), ...named];
    const touched = new Set([
      ...[...things.values()].filter(isChanged).map(({ id }) => id),
      ...uses.filter(({ node }) => isChanged(node)).map(({ thing }) => thing),
    ]);
    for (const {
      thing,
      node: { pipeline },
      does,
    } of uses) {
      const node = things.get(thing);
      if (!node || !pipeline || changed.has(pipeline) || !touched.has(thing)) {
        continue;
      }
      const shared = found.get(pipeline) ?? new Map();
      found.set(pipeline, shared);
      // What it does with the topic says more, where that is known.
      if (
        does === 'uses' &&
        ['reads', 'writes'].some(known => shared.has(`${thing} ${known}`))
      )
        continue;
      shared.set(`${thing} ${does}`, {
        kind: node.kind,
        platform: node.platform,
        name: node.name,
        does,
      });
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pipeline, shared]) => ({
      pipeline,
      shared: [...shared]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, use]) => use),
    }));
}

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
 * Pipelines that share a topic or table with something that changes. Better too
 * many than too few: they count that do so before or after the change.
 *
 * @param graphs - lineage before and after the change
 * @param isChanged - whether a connector, topic or ksqlDB app changes
 * @param changed - names of pipelines that are said to change anyway
 * @returns sorted by name
 */
export function sharingPipelines(
  graphs: readonly LineageGraph[],
  isChanged: (node: LineageNode) => boolean,
  changed: ReadonlySet<string>,
): SharingPipeline[] {
  const found = new Map<
    string,
    Map<string, SharingPipeline['shared'][number]>
  >();
  for (const graph of graphs) {
    const things = new Map(
      graph.nodes.filter(isThing).map(node => [node.id, node]),
    );
    const uses = usesOf(graph);
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

import {
  UNKNOWN_PLATFORM,
  type Certainty,
  type LineageGraph,
  type LineageNode,
} from './types';

/** What a connector or app reads or writes, seen from its side. @public */
export interface Flow {
  kind: LineageNode['kind'];
  platform: string;
  /** Open parts as `{name}`. */
  name: string;
  certainty: Certainty;
  /** Config key, or statement, it comes from. */
  via: string;
  reason: string;
  /** Graph id of the other side, where it is one thing with a known name. */
  id?: string;
}

/** Inputs and outputs of one node. @public */
export interface Flows {
  inputs: Flow[];
  outputs: Flow[];
}

/** True for a name that the config leaves open, so that it may be any number of things. */
export function isOpenName(name: string): boolean {
  return /[{}]/.test(name);
}

/** True for a node that is one thing with a known name. */
export function isNamedNode({ platform, name }: LineageNode): boolean {
  return platform !== UNKNOWN_PLATFORM && !isOpenName(name);
}

/**
 * Inputs and outputs by node id.
 *
 * @public
 */
export function flowsOf(graph: LineageGraph): (id: string) => Flows {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const flows = new Map<string, Flows>();
  const of = (id: string): Flows => {
    const known = flows.get(id) ?? { inputs: [], outputs: [] };
    flows.set(id, known);
    return known;
  };
  for (const { from, to, certainty, via, reason } of graph.edges) {
    const source = nodes.get(from);
    const target = nodes.get(to);
    if (source && target) {
      const flow = ({ id, kind, platform, name }: LineageNode): Flow => ({
        kind,
        platform,
        name,
        certainty,
        via,
        reason,
        ...(isNamedNode({ id, kind, platform, name }) && { id }),
      });
      of(from).outputs.push(flow(target));
      of(to).inputs.push(flow(source));
    }
  }
  return id => flows.get(id) ?? { inputs: [], outputs: [] };
}

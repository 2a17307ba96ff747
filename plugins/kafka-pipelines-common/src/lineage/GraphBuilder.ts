import { connectorId, datasetId, ksqldbQueryId, topicId } from './graphIds';
import { literalName, printName, type NameTemplate } from './nameTemplate';
import {
  UNKNOWN_PLATFORM,
  type Certainty,
  type LineageEdge,
  type LineageGraph,
  type LineageNode,
} from './types';

/** Why there is an edge. */
export interface EdgeReason {
  certainty: Certainty;
  via: string;
  reason: string;
}

const STRENGTH: Record<Certainty, number> = {
  unknown: 0,
  possible: 1,
  proven: 2,
};

/** The weaker of two certainties: a chain is as sure as its weakest part. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return STRENGTH[a] < STRENGTH[b] ? a : b;
}

/** Certainty of something whose name may have holes. */
export function certaintyOf(name: NameTemplate): Certainty {
  return literalName(name) === undefined ? 'possible' : 'proven';
}

function byText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Collects nodes and edges, each once; of two edges the surer one stays. */
export class GraphBuilder {
  readonly #nodes = new Map<string, LineageNode>();
  readonly #edges = new Map<string, LineageEdge>();

  #node(node: LineageNode): string {
    const known = this.#nodes.get(node.id);
    if (!known || (!known.pipeline && node.pipeline)) {
      this.#nodes.set(node.id, node);
    }
    return node.id;
  }

  topic(kafkaCluster: string, name: string, pipeline?: string): string {
    return this.#node({
      id: topicId(kafkaCluster, name),
      kind: 'topic',
      platform: 'kafka',
      name,
      ...(pipeline && { pipeline }),
    });
  }

  dataset(platform: string, name: NameTemplate): string {
    const printed = printName(name);
    return this.#node({
      id: datasetId(platform, printed),
      kind: 'dataset',
      platform,
      name: printed,
    });
  }

  connector(connectCluster: string, name: string, pipeline?: string): string {
    return this.#node({
      id: connectorId(connectCluster, name),
      kind: 'connector',
      platform: 'kafka-connect',
      name,
      ...(pipeline && { pipeline }),
    });
  }

  /** A ksqlDB app as a whole. */
  ksqldbApp(name: string, pipeline?: string): string {
    return this.#node({
      id: ksqldbQueryId(name, 0),
      kind: 'ksqldb-query',
      platform: 'ksqldb',
      name,
      ...(pipeline && { pipeline }),
    });
  }

  /** Says that nobody knows what a node reads or writes. */
  unknown(
    id: string,
    direction: 'inputs' | 'outputs',
    because: Omit<EdgeReason, 'certainty'>,
  ): void {
    const owner = this.#nodes.get(id);
    const subject =
      owner?.kind === 'ksqldb-query'
        ? `${owner.kind}/${owner.name}`
        : id.split(':').slice(1).join('/');
    const name = `${subject}/${direction}`;
    const other = this.#node({
      id: datasetId(UNKNOWN_PLATFORM, name),
      kind: 'dataset',
      platform: UNKNOWN_PLATFORM,
      name,
      ...(owner?.pipeline && { pipeline: owner.pipeline }),
    });
    const [from, to] = direction === 'inputs' ? [other, id] : [id, other];
    this.edge(from, to, { certainty: 'unknown', ...because });
  }

  edge(from: string, to: string, because: EdgeReason): void {
    const key = JSON.stringify([from, to]);
    const known = this.#edges.get(key);
    if (!known || STRENGTH[known.certainty] < STRENGTH[because.certainty]) {
      const { certainty, via, reason } = because;
      this.#edges.set(key, { from, to, certainty, via, reason });
    }
  }

  add(graph: LineageGraph): void {
    graph.nodes.forEach(node => this.#node(node));
    graph.edges.forEach(({ from, to, ...because }) =>
      this.edge(from, to, because),
    );
  }

  build(): LineageGraph {
    return {
      nodes: [...this.#nodes.values()].sort((a, b) => byText(a.id, b.id)),
      edges: [...this.#edges.values()].sort(
        (a, b) => byText(a.from, b.from) || byText(a.to, b.to),
      ),
    };
  }
}

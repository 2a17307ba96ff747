/** How sure an edge is: the config determines it, may mean it, or nobody knows. @public */
export type Certainty = 'proven' | 'possible' | 'unknown';

/**
 * A thing data comes from or goes to.
 *
 * A name that the config leaves open has its open parts as `{name}`. What a
 * connector or app reads or writes without anybody knowing what it is, is one
 * node of kind `dataset` and platform {@link UNKNOWN_PLATFORM} for its inputs and
 * one for its outputs, named `<connect cluster>/<connector>/inputs` or
 * `ksqldb-query/<app>/inputs`; the edge says why.
 *
 * @public
 */
export interface LineageNode {
  /** `dataset:<platform>:<name>`, `topic:<kafka cluster>:<name>`, `connector:<connect cluster>:<name>`, `ksqldb-query:<app>:<n>` */
  id: string;
  kind: 'dataset' | 'topic' | 'connector' | 'ksqldb-query';
  platform: string;
  name: string;
  pipeline?: string;
}

/** A flow of data from one node to another. @public */
export interface LineageEdge {
  from: string;
  to: string;
  certainty: Certainty;
  /** Config key, or statement, the edge comes from. */
  via: string;
  reason: string;
}

/** Platform of nodes that stand for something nobody knows. @public */
export const UNKNOWN_PLATFORM = 'unknown';

/** Nodes and edges, each sorted by id. @public */
export interface LineageGraph {
  nodes: LineageNode[];
  edges: LineageEdge[];
}

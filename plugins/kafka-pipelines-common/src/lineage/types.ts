/** How sure an edge is: the config determines it, may mean it, or nobody knows. @public */
export type Certainty = 'proven' | 'possible' | 'unknown';

/** @public */
export interface LineageNode {
  /** `dataset:<platform>:<name>`, `topic:<kafka cluster>:<name>`, `connector:<connect cluster>:<name>`, `ksqldb-query:<app>:<n>` */
  id: string;
  kind: 'dataset' | 'topic' | 'connector' | 'ksqldb-query';
  platform: string;
  name: string;
  pipeline?: string;
}

/** @public */
export interface LineageEdge {
  from: string;
  to: string;
  certainty: Certainty;
  /** Config key, or statement, the edge comes from. */
  via: string;
  reason: string;
}

/** @public */
export interface LineageGraph {
  nodes: LineageNode[];
  edges: LineageEdge[];
}

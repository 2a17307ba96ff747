/** In ids, where no cluster is known, as for a connector outside of a repository. */
const NO_CLUSTER = 'default';

/** Id of a topic in the graph. @public */
export function topicId(kafkaCluster: string, name: string): string {
  return `topic:${kafkaCluster || NO_CLUSTER}:${name}`;
}

/** Id of a connector in the graph. @public */
export function connectorId(connectCluster: string, name: string): string {
  return `connector:${connectCluster || NO_CLUSTER}:${name}`;
}

/** Id of a dataset in the graph. @public */
export function datasetId(platform: string, name: string): string {
  return `dataset:${platform}:${name}`;
}

/**
 * Id of a query of a ksqlDB app in the graph, counted from 1; 0 stands for the
 * app as a whole, where its queries are not known.
 *
 * @public
 */
export function ksqldbQueryId(app: string, query: number): string {
  return `ksqldb-query:${app}:${query}`;
}

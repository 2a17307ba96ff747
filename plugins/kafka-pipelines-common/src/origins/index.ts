export * from './originsOfConnectCluster';
export * from './originsOfPipeline';
export { HIDDEN } from './valueText';
export type { Origin, OriginLayer, OriginPlace } from './types';

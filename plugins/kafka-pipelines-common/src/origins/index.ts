export * from './originsOfConnectCluster';
export * from './originsOfPipeline';
export { HIDDEN } from './hidden';
export type { Origin, OriginLayer, OriginPlace } from './types';

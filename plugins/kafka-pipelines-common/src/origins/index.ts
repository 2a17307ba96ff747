export * from './originsOfConnectCluster';
export * from './originsOfPipeline';
export type { Origin, OriginLayer, OriginPlace } from './types';

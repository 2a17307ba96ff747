export type { DiffOptions } from './asked';
export { removalMessage, staysUnpruned } from './dangers/removal';
export { connectorDangers } from './dangers/connectorDangers';
export { topicDangers } from './dangers/topicDangers';
export { DEFAULT_VALUE, type FoundDanger, type ReadKey } from './dangers/found';
export * from './diffFleets';
export * from './changedThings';
export { sharingPipelines } from './hit/sharingPipelines';
export * from './types';

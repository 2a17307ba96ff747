export * from './catalogueIndex';
export * from './connectCatalogue';
export * from './facts';
export * from './keyPrefixes';
export * from './overlay';
export type { Requirement } from './requirements';
export * from './versions';

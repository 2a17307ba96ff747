export * from './catalogueIndex';
export * from './connectCatalogue';
export * from './extendCatalogue';
export * from './facts';
export * from './keyPrefixes';
export * from './overlay';
export * from './printCatalogue';
export type { Requirement } from './requirements';
export * from './versions';

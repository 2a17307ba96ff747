export * from './catalogueIndex';
export * from './connectCatalogue';
export * from './facts';
export * from './versions';

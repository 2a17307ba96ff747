export * from './catalogueIndex';
export * from './connectCatalogue';
export * from './facts';
export * from './keyPrefixes';
export * from './overlay';
export * from './versions';

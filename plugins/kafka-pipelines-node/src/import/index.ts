export * from './adoptConnectCluster';
export * from './environmentOverlay';
export * from './importedArtifacts';
export * from './renderedConnectors';
export * from './RepositoryDraft';

export * from './adoptConnectCluster';
export * from './importedArtifacts';
export * from './renderedConnectors';
export * from './RepositoryDraft';

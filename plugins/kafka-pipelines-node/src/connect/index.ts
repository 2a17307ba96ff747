export * from './ConnectWorker';
export * from './ConnectWorkerError';
export * from './readLiveConnectors';
export * from './readPluginFacts';

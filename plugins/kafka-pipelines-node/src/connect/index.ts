export * from './ConnectWorker';
export * from './ConnectWorkerError';
export * from './readPluginFacts';

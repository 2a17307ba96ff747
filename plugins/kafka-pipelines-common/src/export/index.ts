export * from './exportConnectors';

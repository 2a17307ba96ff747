export * from './checkManifests';
export * from './manifestFindings';
export * from './types';

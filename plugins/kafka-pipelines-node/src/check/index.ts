export * from './checkRendered';
export * from './renderableTargets';

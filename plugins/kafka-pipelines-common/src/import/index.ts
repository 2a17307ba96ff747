export * from './factorPresets';
export * from './importFiles';
export * from './planImport';
export * from './readImport';
export * from './types';
export * from './verifyImport';

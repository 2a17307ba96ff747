export * from './readImport';
export * from './types';

export * from './connectInventory';
export * from './types';

export * from './classDiff';
export { UpgradeError } from './findPlugin';
export * from './optionDiff';
export * from './types';
export * from './upgradePlan';
export * from './upgradeEdits';

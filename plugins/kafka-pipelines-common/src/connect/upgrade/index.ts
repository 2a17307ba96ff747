export type { KeyChange, KeyDefault } from './classDiff';
export { UpgradeError } from './findPlugin';
export type { ClassDiff, OptionDiff } from './optionDiff';
export * from './types';
export * from './upgradePlan';
export * from './upgradeEdits';

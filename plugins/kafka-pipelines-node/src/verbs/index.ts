export { removeStep, type RemoveStep } from './removeStep';
export type { RunningPart } from './stopEdits';
export type { VerbInput } from './types';

export {
  bulkChangeSet,
  type BulkChange,
  type BulkPlan,
  type BulkRow,
} from './bulkChangeSet';
export type { BulkSelect } from './bulkSelect';
export { deriveChangeSet, type DerivedField } from './deriveChangeSet';
export {
  editableFile,
  editChangeSet,
  type EditableFile,
  type EditedFile,
} from './editChangeSet';
export { editVariablesChangeSet } from './editVariablesChangeSet';
export type { EffectiveRow } from './effectiveDiff';
export type { IdentityKind, IdentityPlace, Mention } from './identities';
export type { OverlayRow, PromoteDecisions } from './overlayRows';
export { promoteChangeSet, type PromotePlan } from './promoteChangeSet';
export type { PromoteWarning } from './promoteWarnings';
export {
  readBlueprintValues,
  type BlueprintVariable,
  type VariablePlace,
} from './readBlueprintValues';
export { removeStep, type RemoveStep } from './removeStep';
export type { RunningPart } from './stopEdits';
export type { VerbInput } from './types';
export {
  whatMustDiffer,
  type DeriveQuestions,
  type MustDiffer,
} from './whatMustDiffer';

export { bulkChangeSet } from './bulk/bulkChangeSet';
export type { BulkSelect } from './bulk/bulkSelect';
export type { BulkChange, BulkPlan, BulkRow } from './bulk/types';
export { deriveChangeSet, type DerivedField } from './derive/deriveChangeSet';
export {
  editableFile,
  editChangeSet,
  type EditableFile,
  type EditedFile,
} from './edit/editChangeSet';
export { editVariablesChangeSet } from './blueprint/editVariablesChangeSet';
export type { EffectiveRow } from './promote/effectiveDiff';
export type { IdentityKind, IdentityPlace, Mention } from './derive/identities';
export type { OverlayRow, PromoteDecisions } from './promote/overlayRows';
export { promoteChangeSet, type PromotePlan } from './promote/promoteChangeSet';
export type { PromoteWarning } from './promote/promoteWarnings';
export {
  readBlueprintValues,
  type BlueprintVariable,
  type VariablePlace,
} from './blueprint/readBlueprintValues';
export { removeStep, type RemoveStep } from './remove/removeStep';
export type { RunningPart } from './remove/stopEdits';
export type { VerbInput } from './types';
export {
  whatMustDiffer,
  type DeriveQuestions,
  type MustDiffer,
} from './derive/whatMustDiffer';

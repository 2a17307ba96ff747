export { editableFiles } from './edit/valueFiles';
export {
  parsePlanRequest,
  parseVerbRequest,
  verbRepository,
} from './parseVerbRequest';
export { planVerb, type VerbPlanRequest } from './planVerb';
export type { VerbInput } from './types';
export { verbChangeSet } from './verbChangeSet';

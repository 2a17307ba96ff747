export { BlueprintError, type BlueprintPlace } from './BlueprintError';
export { blueprintVariables } from './blueprintVariables';
export { checkBlueprint } from './checkBlueprint';
export { fillBlueprint, type FilledBlueprint } from './fillBlueprint';
export { fillText } from './fillText';
export { markdownText } from './markdownText';
export { readBlueprint, type ReadUrlFolder } from './readBlueprint';
export { COMMIT_MESSAGE_FILE, type Blueprint } from './types';

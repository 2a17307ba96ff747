export { checkChange, type CheckedChange } from './checkChange';
export { createChangeSet } from './createChangeSet';
export { assertPipelinePaths } from './pipelinePaths';
export { previewChange } from './previewChange';

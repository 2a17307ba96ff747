export { checkChange, type CheckedChange } from './checkChange';
export { renderChange, type ChangedManifests } from './renderChange';
export { createChangeSet } from './createChangeSet';
export { decideWrite, type Writer } from './decideWrite';
export { assertPipelinePaths } from './pipelinePaths';
export { previewChange } from './previewChange';

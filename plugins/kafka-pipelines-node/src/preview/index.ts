export { checkChange, type CheckedChange } from './checkChange';
export { createChangeSet } from './createChangeSet';
export { decideWrite, type Writer } from './decideWrite';
export { assertPipelinePaths } from './pipelinePaths';
export { previewChange } from './previewChange';
export { renderChange, type HelmRunner, type RenderBase } from './renderChange';
export { shownManifests } from './shownManifests';
export { secretFindings } from './secretFindings';

export { createChangeSet } from './createChangeSet';

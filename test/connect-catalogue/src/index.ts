/** What others need of the harvester: the artifacts and their jars. */
export type { ArtifactList, PluginArtifact } from './artifacts';
export { catalogueArtifacts } from './catalogueArtifacts';
export { fetchArtifacts, pluginPath, workerPath } from './fetch';

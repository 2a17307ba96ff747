/**
 * Folder in which every commit of a task about pipelines is looked for: one
 * question, however many files there are.
 */
export function requestFolder(pipelines: readonly string[]): string {
  return pipelines.length === 1 ? `pipelines/${pipelines[0]}` : 'pipelines';
}

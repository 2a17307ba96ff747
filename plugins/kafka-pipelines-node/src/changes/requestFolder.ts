/**
 * Folder in which the commit of a request is looked for: one question to a
 * server, however many files the change has.
 *
 * @param pipelines - names; none for those that are not known
 * @public
 */
export function requestFolder(pipelines: readonly string[]): string {
  return pipelines.length === 1 ? `pipelines/${pipelines[0]}` : 'pipelines';
}

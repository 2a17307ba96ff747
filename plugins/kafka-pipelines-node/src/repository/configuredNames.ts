/** A sentence that lists the names there are. */
export function configuredNames(names: string[]): string {
  return names.length === 0
    ? `No GitOps repository is configured: add one to kafkaPipelines.repositories`
    : `Configured in kafkaPipelines.repositories: ${names.join(', ')}`;
}

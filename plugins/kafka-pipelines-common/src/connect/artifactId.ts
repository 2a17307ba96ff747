/** The id of an artifact without its group, of `<group>:<artifact>` or the id itself. @public */
export function artifactId(artifact: string): string {
  return artifact.slice(artifact.indexOf(':') + 1);
}

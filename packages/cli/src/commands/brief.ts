/** What a description says before its first colon or full stop: enough beside a name. */
export function brief(description: string): string {
  return description.split(/[.:](?:\s|$)/)[0];
}

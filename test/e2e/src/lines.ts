/** Lines that a patch takes out and puts in, with their sign. */
export function changedLines(patch: string): string[] {
  return patch.split('\n').filter(line => /^[-+](?![-+]{2} )/.test(line));
}

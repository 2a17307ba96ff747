/** A number of things: `1 connector`, `2 classes`, `3,000 topics`. */
export function plural(
  count: number,
  one: string,
  several: string = `${one}s`,
): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}

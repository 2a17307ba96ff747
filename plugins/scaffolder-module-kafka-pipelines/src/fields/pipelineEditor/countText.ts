/** A count for a sentence: `1 change`, `3 changes`. */
export function countText(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

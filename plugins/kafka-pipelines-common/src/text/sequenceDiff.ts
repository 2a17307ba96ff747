/** Beyond this, items are not matched one by one: the answer would take seconds. */
const MAX_CELLS = 4_000_000;

/** An item of one of two lists: in both, only in the new one, only in the old one. */
export interface DiffItem<T> {
  sign: ' ' | '+' | '-';
  /** The new one where it is in both. */
  item: T;
}

/**
 * How one list becomes another: what stays, what comes and what goes, in order.
 * What stays is a longest common subsequence, after what is the same at both ends.
 *
 * @param keyOf - items with the same key are the same
 */
export function sequenceDiff<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Array<DiffItem<T>> {
  const [old, now] = [before.map(keyOf), after.map(keyOf)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) {
    end += 1;
  }
  const same = (items: readonly T[]) =>
    items.map((item): DiffItem<T> => ({ sign: ' ', item }));
  return [
    ...same(after.slice(0, start)),
    ...middle(
      old.slice(start, old.length - end),
      now.slice(start, now.length - end),
    ).map(
      ({ sign, index }): DiffItem<T> => ({
        sign,
        item: (sign === '-' ? before : after)[start + index],
      }),
    ),
    ...same(after.slice(now.length - end)),
  ];
}

/** Where an item stands: in the old list when it goes, else in the new one. */
interface Step {
  sign: ' ' | '+' | '-';
  index: number;
}

function middle(before: string[], after: string[]): Step[] {
  const removed = (index: number): Step => ({ sign: '-', index });
  const added = (index: number): Step => ({ sign: '+', index });
  const removedFrom = (start: number) =>
    before.slice(start).map((_, index) => removed(start + index));
  const addedFrom = (start: number) =>
    after.slice(start).map((_, index) => added(start + index));
  if (before.length * after.length > MAX_CELLS) {
    return [...removedFrom(0), ...addedFrom(0)];
  }
  const width = after.length + 1;
  // Length of the longest common subsequence of what is left from here
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1] + 1
          : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      steps.push({ sign: ' ', index: j });
      i += 1;
      j += 1;
    } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
      steps.push(removed(i));
      i += 1;
    } else {
      steps.push(added(j));
      j += 1;
    }
  }
  return [...steps, ...removedFrom(i), ...addedFrom(j)];
}

import type { ChangeKind } from './types';

/** What becomes of something that is there on one side or on both. */
export function changeOf(before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** Names that are on one side or on both, sorted. */
export function namesOn(
  before: object | undefined,
  after: object | undefined,
): string[] {
  return [
    ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
  ].sort();
}

/** True when two values say the same in the same order. */
export function isSame(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

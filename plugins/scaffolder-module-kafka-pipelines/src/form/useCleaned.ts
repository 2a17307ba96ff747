import { useEffect, useState } from 'react';
import { useReported } from './useReported';

/** A value without what has no place any more. */
export interface Cleaned<T> {
  value: T;
  /** What was dropped, for people. */
  dropped: string[];
}

/**
 * Takes out of a field's value what has no place any more because another page
 * of the form was changed.
 *
 * @param cleaned - undefined while nobody knows
 * @returns what was dropped last, to be said
 */
export function useCleaned<T>(
  cleaned: Cleaned<T> | undefined,
  current: T | undefined,
  onChange: (value: T) => void,
): string[] {
  const [said, setSaid] = useState<string[]>([]);
  const isDirty = cleaned !== undefined && cleaned.dropped.length > 0;
  useReported(isDirty ? cleaned.value : undefined, current, onChange);
  const news = isDirty ? JSON.stringify(cleaned.dropped) : undefined;
  useEffect(() => {
    if (news !== undefined) setSaid(JSON.parse(news));
  }, [news]);
  return said;
}

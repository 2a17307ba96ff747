import { useEffect, useState } from 'react';
import { useReported } from './useReported';

/** A value without what has no place any more. */
export interface Cleaned<T> {
  value: T;
  /** What was dropped, for people. */
  dropped: string[];
}

/**
 * Keeps a field's value in line with what another page of the form says: what
 * has no place there any more is taken out.
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
  useReported(cleaned?.value, current, onChange);
  const news = cleaned?.dropped.length
    ? JSON.stringify(cleaned.dropped)
    : undefined;
  useEffect(() => {
    if (news !== undefined) setSaid(JSON.parse(news));
  }, [news]);
  return said;
}

import { useMemo } from 'react';

/**
 * The same object as long as it says the same, so that nothing is drawn again
 * for it.
 *
 * @param value - plain JSON
 */
export function useSame<T>(value: T): T {
  const text = JSON.stringify(value);
  return useMemo((): T => JSON.parse(text), [text]);
}

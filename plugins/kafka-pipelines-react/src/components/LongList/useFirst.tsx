import { useState, type ReactNode } from 'react';
import { Button } from '@backstage/ui';

/**
 * The first of many items, and a button that shows all of them: more than a
 * person reads at once only makes the page slow and hides what comes below.
 *
 * @param noun - what the items are, in the plural, for the button
 * @public
 */
export function useFirst<T>(
  items: T[],
  atFirst: number,
  noun = '',
): { shown: T[]; more: ReactNode } {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, atFirst);
  return {
    shown,
    more: shown.length < items.length && (
      <Button
        size="small"
        variant="secondary"
        style={{ alignSelf: 'flex-start' }}
        onPress={() => setShowsAll(true)}
      >
        {`Show all ${items.length} ${noun}`.trim()}
      </Button>
    ),
  };
}

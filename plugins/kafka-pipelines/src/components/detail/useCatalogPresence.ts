import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/**
 * Whether the catalog knows an entity: `joining` while it does not yet, `late`
 * when that lasts longer than it should, `unknown` while the catalog cannot be
 * asked.
 */
export type CatalogPresence =
  | 'checking'
  | 'joining'
  | 'late'
  | 'present'
  | 'unknown';

const POLL_MILLISECONDS = 2_000;
const SLOW_POLL_MILLISECONDS = 15_000;
const LATE_AFTER_MILLISECONDS = 90_000;

/** Asks the catalog for an entity until it is there. */
export function useCatalogPresence(entityRef: string): CatalogPresence {
  const catalogApi = useApi(catalogApiRef);
  const [presence, setPresence] = useState<CatalogPresence>('checking');

  useEffect(() => {
    const startedAt = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;

    const presenceNow = async (): Promise<CatalogPresence> => {
      try {
        if (await catalogApi.getEntityByRef(entityRef)) {
          return 'present';
        }
      } catch {
        return 'unknown';
      }
      return Date.now() - startedAt < LATE_AFTER_MILLISECONDS
        ? 'joining'
        : 'late';
    };
    const ask = async () => {
      const answer = await presenceNow();
      if (isOver) {
        return;
      }
      setPresence(answer);
      if (answer !== 'present') {
        timer = setTimeout(
          ask,
          answer === 'joining' ? POLL_MILLISECONDS : SLOW_POLL_MILLISECONDS,
        );
      }
    };

    setPresence('checking');
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [catalogApi, entityRef]);

  return presence;
}

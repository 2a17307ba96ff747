import { useCallback, useEffect, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  kafkaPipelinesApiRef,
  useAsync,
  type AsyncState,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useWhileVisible } from '../shared/useWhileVisible';
import {
  areSameProposals,
  loadProposals,
  type LoadedProposals,
  type WantedProposals,
} from './loadProposals';

/** The backend asks the server of pull requests at most every 15 seconds. */
const POLL_MILLISECONDS = 20_000;

/**
 * What waits for review, asked for again while somebody looks. The same answer
 * stays the same object.
 *
 * @param onChange - called when one was proposed, merged, changed or closed
 * since the page asked first
 */
export function useProposals(
  { repository, name }: WantedProposals,
  onChange: () => void,
): AsyncState<LoadedProposals> {
  const api = useApi(kafkaPipelinesApiRef);
  const last = useRef<LoadedProposals>();
  const load = useCallback(
    async (signal: AbortSignal) => {
      const loaded = await loadProposals(api, signal, { repository, name });
      if (!last.current || !areSameProposals(last.current, loaded)) {
        last.current = loaded;
      }
      return last.current;
    },
    [api, repository, name],
  );
  const state = useAsync(load);
  const { value, error, refresh } = state;

  useWhileVisible(
    refresh,
    POLL_MILLISECONDS,
    value ? value.repositories.length > 0 : error !== undefined,
  );

  const seen = useRef<{ load: typeof load; value: LoadedProposals }>();
  useEffect(() => {
    if (value === undefined) {
      return;
    }
    const isOther = seen.current?.load === load && seen.current.value !== value;
    seen.current = { load, value };
    if (isOther) {
      onChange();
    }
  }, [load, value, onChange]);

  return state;
}

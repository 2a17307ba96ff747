import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  filtersFromQuery,
  filtersToQuery,
  type PipelineFilters,
} from './pipelineFilters';

/** The filters of the list, kept in the address so that it can be shared. */
export function usePipelineFilters() {
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(() => filtersFromQuery(query), [query]);

  const changeFilters = useCallback(
    (change: Partial<PipelineFilters>) =>
      setQuery(
        previous =>
          filtersToQuery(
            { ...filtersFromQuery(previous), ...change },
            previous,
          ),
        { replace: true },
      ),
    [setQuery],
  );
  const clearFilters = useCallback(
    () =>
      changeFilters({
        search: '',
        owners: [],
        environments: [],
        connectClusters: [],
        repositories: [],
      }),
    [changeFilters],
  );
  return { filters, changeFilters, clearFilters };
}

import { useCallback, useMemo, useState } from 'react';
import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { useTemplateLinks } from '../templates/useTemplateLinks';
import { BulkBar } from './BulkBar';
import { pipelineId } from './bulkSelection';
import { PipelineFilterBar } from './PipelineFilterBar';
import { filterPipelines } from './pipelineFilters';
import { PipelineTable } from './PipelineTable';
import { usePipelineFilters } from './usePipelineFilters';

interface FleetPipelinesProps {
  fleets: FleetSummary[];
}

/** The pipelines of all repositories, to be narrowed, opened and changed together. */
export function FleetPipelines({ fleets }: FleetPipelinesProps) {
  const { filters, changeFilters, clearFilters } = usePipelineFilters();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () =>
      filterPipelines(
        fleets.flatMap(fleet => fleet.pipelines),
        filters,
      ),
    [fleets, filters],
  );
  // What was picked and is not shown any more is not changed by accident.
  const pickedShown = useMemo(
    () => new Set(shown.map(pipelineId).filter(id => picked.has(id))),
    [shown, picked],
  );
  const clearPicked = useCallback(() => setPicked(new Set()), []);
  const canChangeMany = useTemplateLinks()('bulk').length > 0;

  return (
    <>
      <PipelineFilterBar
        fleets={fleets}
        filters={filters}
        onChange={changeFilters}
        onClear={clearFilters}
      />
      {canChangeMany && (
        <BulkBar
          shown={shown}
          filters={filters}
          picked={pickedShown}
          onClear={clearPicked}
        />
      )}
      <PipelineTable
        pipelines={shown}
        filters={filters}
        onClearFilters={clearFilters}
        picked={pickedShown}
        canPick={canChangeMany}
        onPick={setPicked}
      />
    </>
  );
}

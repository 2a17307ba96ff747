import { useMemo } from 'react';
import { Button, SearchField, Select } from '@backstage/ui';
import type { FleetSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { hasFilters, type PipelineFilters } from './pipelineFilters';
import { useOwnerTitles } from './useOwnerTitles';
import styles from './PipelineFilterBar.module.css';

interface PipelineFilterBarProps {
  fleets: FleetSummary[];
  filters: PipelineFilters;
  onChange: (change: Partial<PipelineFilters>) => void;
  onClear: () => void;
}

/** Search and filters of the list of pipelines. */
export function PipelineFilterBar(props: PipelineFilterBarProps) {
  const { fleets, filters, onChange, onClear } = props;
  const choices = useMemo(
    () => ({
      owners: distinct(fleets.flatMap(fleet => fleet.owners)),
      environments: distinct(fleets.flatMap(fleet => fleet.environments)),
      connectClusters: distinct(
        fleets.flatMap(fleet => fleet.connectClusters.map(({ name }) => name)),
      ),
      repositories: fleets.map(fleet => fleet.repository),
    }),
    [fleets],
  );
  const ownerTitle = useOwnerTitles(choices.owners);

  return (
    <div role="search" aria-label="Filter pipelines" className={styles.bar}>
      <SearchField
        className={styles.search}
        label="Search"
        size="small"
        placeholder="Name, description, owner"
        value={filters.search}
        onChange={search => onChange({ search })}
      />
      <Filter
        label="Owner"
        all="All owners"
        values={choices.owners}
        selected={filters.owners}
        title={ownerTitle}
        onChange={owners => onChange({ owners })}
      />
      <Filter
        label="Environment"
        all="All environments"
        values={choices.environments}
        selected={filters.environments}
        onChange={environments => onChange({ environments })}
      />
      <Filter
        label="Connect cluster"
        all="All Connect clusters"
        values={choices.connectClusters}
        selected={filters.connectClusters}
        onChange={connectClusters => onChange({ connectClusters })}
      />
      {choices.repositories.length > 1 && (
        <Filter
          label="Repository"
          all="All repositories"
          values={choices.repositories}
          selected={filters.repositories}
          onChange={repositories => onChange({ repositories })}
        />
      )}
      {hasFilters(filters) && (
        <Button variant="tertiary" size="small" onPress={onClear}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

interface FilterProps {
  label: string;
  /** Shown while nothing is selected. */
  all: string;
  values: string[];
  selected: string[];
  title?: (value: string) => string;
  onChange: (selected: string[]) => void;
}

function Filter(props: FilterProps) {
  const { label, all, values, selected, onChange } = props;
  const title = props.title ?? (value => value);
  return (
    <Select
      className={styles.filter}
      label={label}
      size="small"
      placeholder={all}
      selectionMode="multiple"
      search={values.length > 10 ? true : undefined}
      // A value from a shared address stays visible, also when it is gone.
      options={distinct([...values, ...selected]).map(value => ({
        id: value,
        label: title(value),
      }))}
      value={selected}
      onChange={keys => onChange(keys.map(String))}
    />
  );
}

function distinct(values: string[]): string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b));
}

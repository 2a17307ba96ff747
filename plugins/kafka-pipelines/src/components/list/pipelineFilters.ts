import type { PipelineSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What the list of pipelines is narrowed to; an empty list does not narrow. */
export interface PipelineFilters {
  search: string;
  owners: string[];
  environments: string[];
  connectClusters: string[];
  repositories: string[];
}

const lists = {
  owners: 'owner',
  environments: 'environment',
  connectClusters: 'connectCluster',
  repositories: 'repository',
} as const;

const listNames = Object.keys(lists) as Array<keyof typeof lists>;

/** Reads the filters from the query of an address. */
export function filtersFromQuery(query: URLSearchParams): PipelineFilters {
  return {
    search: query.get('q') ?? '',
    owners: query.getAll(lists.owners),
    environments: query.getAll(lists.environments),
    connectClusters: query.getAll(lists.connectClusters),
    repositories: query.getAll(lists.repositories),
  };
}

/** Writes the filters to a query, leaving what else is in it. */
export function filtersToQuery(
  filters: PipelineFilters,
  query: URLSearchParams,
): URLSearchParams {
  const result = new URLSearchParams(query);
  result.delete('q');
  if (filters.search) {
    result.set('q', filters.search);
  }
  for (const name of listNames) {
    result.delete(lists[name]);
    filters[name].forEach(value => result.append(lists[name], value));
  }
  return result;
}

/** Whether any filter narrows the list. */
export function hasFilters(filters: PipelineFilters): boolean {
  return (
    filters.search.trim() !== '' ||
    listNames.some(name => filters[name].length > 0)
  );
}

/**
 * Pipelines that fit every filter. Each word of the search has to occur in the
 * name, description, owner, system or a Connect cluster.
 */
export function filterPipelines(
  pipelines: PipelineSummary[],
  filters: PipelineFilters,
): PipelineSummary[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  return pipelines.filter(
    pipeline =>
      fits(filters.repositories, [pipeline.repository]) &&
      fits(filters.owners, [pipeline.owner]) &&
      fits(filters.environments, pipeline.environments) &&
      fits(filters.connectClusters, pipeline.connectClusters) &&
      words.every(word => searchText(pipeline).includes(word)),
  );
}

function fits(wanted: string[], values: Array<string | undefined>): boolean {
  return (
    wanted.length === 0 ||
    values.some(value => value !== undefined && wanted.includes(value))
  );
}

function searchText(pipeline: PipelineSummary): string {
  return [
    pipeline.name,
    pipeline.description,
    pipeline.owner,
    pipeline.system,
    ...pipeline.connectClusters,
  ]
    .join('\n')
    .toLowerCase();
}

import type {
  BulkSelect,
  PipelineSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { PipelineFilters } from './pipelineFilters';

/** Names go into an address, which servers and browsers take only so long. */
export const MOST_NAMED_PIPELINES = 100;

/** What a change of many is about in one repository. */
export interface BulkSelection {
  repository: string;
  /** How many pipelines. */
  count: number;
  select: BulkSelect;
}

/** Id of a pipeline among those of all repositories. */
export function pipelineId({ repository, name }: PipelineSummary): string {
  return `${repository}/${name}`;
}

/**
 * Ids that are picked after the table, which knows one page, said which are.
 * Those of other pages stay, also when its header takes all of a page away.
 *
 * @param page - ids of the page that is shown
 * @param keys - `all` is all of that page
 */
export function pickedAfter(
  picked: ReadonlySet<string>,
  page: readonly string[],
  keys: 'all' | readonly string[],
): ReadonlySet<string> {
  const others = [...picked].filter(id => !page.includes(id));
  const here = page.filter(id => keys === 'all' || keys.includes(id));
  return new Set([...others, ...here]);
}

/**
 * What the list shows, or the pipelines picked from it, as conditions of a
 * change of many; one for each repository, as a commit is to one of them.
 * Filters that are no condition name the pipelines instead.
 *
 * @param shown - pipelines that fit the filters
 * @param picked - ids of those that were picked; none for all
 * @returns `tooMany` when more pipelines would have to be named than fit into
 * an address
 */
export function bulkSelections(
  shown: PipelineSummary[],
  picked: ReadonlySet<string>,
  filters: PipelineFilters,
): BulkSelection[] | 'tooMany' {
  const wanted =
    picked.size > 0
      ? shown.filter(pipeline => picked.has(pipelineId(pipeline)))
      : shown;
  const isNamed = picked.size > 0 || !areConditions(filters);
  if (isNamed && wanted.length > MOST_NAMED_PIPELINES) {
    return 'tooMany';
  }
  const repositories = [
    ...new Set(wanted.map(({ repository }) => repository)),
  ].sort();
  return repositories.map(repository => {
    const pipelines = wanted.filter(
      pipeline => pipeline.repository === repository,
    );
    return {
      repository,
      count: pipelines.length,
      select: {
        ...conditions(filters),
        ...(isNamed && { pipelines: pipelines.map(({ name }) => name) }),
      },
    };
  });
}

/** A condition has one owner and one Connect cluster, and no free text. */
function areConditions(filters: PipelineFilters): boolean {
  return (
    filters.search.trim() === '' &&
    filters.owners.length <= 1 &&
    filters.connectClusters.length <= 1
  );
}

function conditions(filters: PipelineFilters): BulkSelect {
  const { owners, connectClusters, environments } = filters;
  return {
    ...(owners.length === 1 && { owner: owners[0] }),
    ...(connectClusters.length === 1 && { connectCluster: connectClusters[0] }),
    ...(environments.length > 0 && { environments }),
  };
}

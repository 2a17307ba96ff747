import { demoFleet } from '../../__fixtures__/fleet';
import {
  filterPipelines,
  filtersFromQuery,
  filtersToQuery,
  hasFilters,
  type PipelineFilters,
} from './pipelineFilters';

const none: PipelineFilters = {
  search: '',
  owners: [],
  environments: [],
  connectClusters: [],
  repositories: [],
};

const namesFor = (filters: Partial<PipelineFilters>) =>
  filterPipelines(demoFleet.pipelines, { ...none, ...filters }).map(
    ({ name }) => name,
  );

describe('filterPipelines', () => {
  it('keeps everything without a filter', () => {
    expect(namesFor({})).toHaveLength(demoFleet.pipelines.length);
  });

  it.each<[Partial<PipelineFilters>, string[]]>([
    [{ search: 'BIGQUERY mysql' }, ['orders-cdc']],
    [{ search: 'egress' }, ['newsletter-delivery']],
    [{ search: '  ' }, demoFleet.pipelines.map(({ name }) => name)],
    [
      { owners: ['group:default/commerce'] },
      ['catalogue-cdc', 'commerce-mirror'],
    ],
    [
      { owners: ['group:default/commerce'], search: 'mirror' },
      ['commerce-mirror'],
    ],
    [{ connectClusters: ['egress', 'gone'] }, ['newsletter-delivery']],
    [{ environments: ['dev'], search: 'newsletter' }, []],
    [{ repositories: ['analytics'] }, []],
  ])('narrows to %j', (filters, expected) => {
    expect(namesFor(filters)).toEqual(expected);
  });
});

describe('the query of the address', () => {
  const filters: PipelineFilters = {
    search: 'orders & more',
    owners: ['group:default/a', 'group:default/b'],
    environments: ['prod'],
    connectClusters: [],
    repositories: ['demo'],
  };

  it('says the filters and is read back', () => {
    const query = filtersToQuery(filters, new URLSearchParams());

    expect(query.toString()).toBe(
      'q=orders+%26+more&owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb&environment=prod&repository=demo',
    );
    expect(filtersFromQuery(query)).toEqual(filters);
  });

  it('keeps what it does not know', () => {
    const query = new URLSearchParams('theme=dark&owner=x');

    expect(filtersToQuery(none, query).toString()).toBe('theme=dark');
  });
});

describe('hasFilters', () => {
  it('tells whether anything narrows the list', () => {
    expect(hasFilters({ ...none, search: ' ' })).toBe(false);
    expect(hasFilters({ ...none, environments: ['dev'] })).toBe(true);
  });
});

import { analyticsFleet, demoFleet } from '../../__fixtures__/fleet';
import { bulkSelections, pickedAfter, pipelineId } from './bulkSelection';
import type { PipelineFilters } from './pipelineFilters';

const filters = (some: Partial<PipelineFilters> = {}): PipelineFilters => ({
  search: '',
  owners: [],
  environments: [],
  connectClusters: [],
  repositories: [],
  ...some,
});
const shown = demoFleet.pipelines;
const names = shown.map(({ name }) => name);
const none = new Set<string>();

describe('bulkSelections', () => {
  it('is about the whole repository when nothing is said', () => {
    expect(bulkSelections(shown, none, filters())).toEqual([
      { repository: 'demo', count: shown.length, select: {} },
    ]);
  });

  it('takes filters as conditions', () => {
    expect(
      bulkSelections(
        shown,
        none,
        filters({
          owners: ['group:default/commerce'],
          environments: ['dev', 'prod'],
          connectClusters: ['cdc'],
        }),
      ),
    ).toMatchObject([
      {
        select: {
          owner: 'group:default/commerce',
          environments: ['dev', 'prod'],
          connectCluster: 'cdc',
        },
      },
    ]);
  });

  it.each([
    { search: 'orders' },
    { owners: ['group:default/a', 'group:default/b'] },
    { connectClusters: ['cdc', 'egress'] },
  ])('names the pipelines where %j is no condition', some => {
    expect(
      bulkSelections(shown, none, filters({ ...some, environments: ['prod'] })),
    ).toEqual([
      {
        repository: 'demo',
        count: shown.length,
        select: { environments: ['prod'], pipelines: names },
      },
    ]);
  });

  it('names those that were picked and are shown', () => {
    expect(
      bulkSelections(
        shown.slice(0, 2),
        new Set([pipelineId(shown[1]), pipelineId(shown[2])]),
        filters(),
      ),
    ).toEqual([
      { repository: 'demo', count: 1, select: { pipelines: [names[1]] } },
    ]);
  });

  it('is one for each repository', () => {
    expect(
      bulkSelections([...shown, ...analyticsFleet.pipelines], none, filters()),
    ).toMatchObject([
      { repository: 'analytics', count: analyticsFleet.pipelines.length },
      { repository: 'demo', count: shown.length },
    ]);
  });

  it('does not name more pipelines than an address holds', () => {
    const many = Array.from({ length: 101 }, (_, index) => ({
      ...shown[0],
      name: `pipeline-${index}`,
    }));
    expect(bulkSelections(many, none, filters({ search: 'p' }))).toBe(
      'tooMany',
    );
    expect(bulkSelections(many, none, filters())).toHaveLength(1);
  });

  it('is nothing where nothing is shown', () => {
    expect(bulkSelections([], none, filters())).toEqual([]);
  });
});

describe('pickedAfter', () => {
  const picked = new Set(['demo/a', 'demo/on-page-2']);
  const page = ['demo/a', 'demo/b'];

  it.each([
    ['a row', ['demo/a', 'demo/b', 'demo/on-page-2'], ['demo/a', 'demo/b']],
    ['the header', 'all' as const, ['demo/a', 'demo/b']],
    ['the header again', [], []],
  ])('takes %s of a page and keeps other pages', (_what, keys, here) => {
    expect([...pickedAfter(picked, page, keys)].sort()).toEqual([
      ...here,
      'demo/on-page-2',
    ]);
  });
});

import { fleetWith, pipelineSummary } from '../../__testUtils__/fleetWith';
import {
  addedConditions,
  CONDITIONS,
  emptyConditions,
  fittingPipelines,
  withCondition,
} from './conditions';

const fleet = fleetWith(
  pipelineSummary('orders', { system: 'system:default/shop' }),
  pipelineSummary('bills', { owner: undefined, environments: ['dev'] }),
  pipelineSummary('clicks', { connectClusters: ['web'] }),
);

describe('conditions', () => {
  it('offer what the repository has, each once', () => {
    const offered = Object.fromEntries(
      CONDITIONS.map(({ id, options }) => [id, options?.(fleet)]),
    );
    expect(offered).toMatchObject({
      pipelines: ['bills', 'clicks', 'orders'],
      owner: ['group:default/data-platform'],
      system: ['system:default/shop'],
      environments: ['dev', 'prod'],
      connectCluster: ['cdc'],
      class: undefined,
    });
  });

  it('are added, said and taken out', () => {
    const added = withCondition({ owner: 'a' }, 'pipelines', []);
    expect(addedConditions(added).map(({ id }) => id)).toEqual([
      'pipelines',
      'owner',
    ]);
    expect(emptyConditions(added).map(({ id }) => id)).toEqual(['pipelines']);
    const said = withCondition(added, 'pipelines', ['orders']);
    expect(emptyConditions(said)).toEqual([]);
    expect(withCondition(said, 'owner', undefined)).toEqual({
      pipelines: ['orders'],
    });
  });

  it.each([
    [{}, 3],
    [{ pipelines: ['orders', 'bills'] }, 2],
    [{ owner: 'group:default/data-platform' }, 2],
    [{ environments: ['prod'] }, 2],
    [{ connectCluster: 'web' }, 1],
    [{ system: 'system:default/shop', connectCluster: 'web' }, 0],
    [{ class: 'anything' }, 3],
    [{ owner: '', pipelines: [] }, 3],
  ])('%j fits %d pipelines', (selection, count) => {
    expect(fittingPipelines(fleet, selection)).toBe(count);
  });
});

import { FILES, shopFleet } from '../upgrade/__testUtils__/shop';
import { connectInventory } from './connectInventory';

const inventory = (files: Record<string, string> = {}) =>
  connectInventory(shopFleet({ ...FILES, ...files }));

describe('connectInventory', () => {
  it('lists who takes what from which artifact where', () => {
    const { artifacts } = inventory();
    expect(
      artifacts.map(({ environment, connectors }) => [
        environment,
        connectors.map(({ connector }) => connector),
      ]),
    ).toEqual([
      ['dev', ['fresh', 'gone', 'old']],
      ['prod', ['fresh', 'gone', 'old']],
    ]);
    expect(artifacts[0]).toMatchObject({
      artifact: 'shop',
      version: '1.0',
      newest: '2.0',
      cluster: 'cdc',
      owner: 'group:default/platform',
      hasClasses: true,
    });
    expect(artifacts[0].connectors[2]).toEqual({
      connector: 'old',
      class: 'org.shop.ShopSink',
      pipeline: 'orders',
      owner: 'group:default/data',
      classes: ['org.shop.ShopSink', 'org.shop.Flatten'],
    });
  });

  it('names the nearest version only for one that the catalogue lacks', () => {
    const [known] = inventory().artifacts;
    expect(known).not.toHaveProperty('nearest');
    const [unknown] = inventory({
      'shared.yaml': FILES['shared.yaml'].replace(
        "version: '1.0'",
        "version: '1.1'",
      ),
    }).artifacts;
    expect(unknown).toMatchObject({
      version: '1.1',
      newest: '2.0',
      nearest: '1.0',
    });
  });

  it('lists artifacts that no Connect cluster names', () => {
    expect(inventory().unused).toEqual([
      {
        artifact: 'spare',
        version: '3',
        environments: ['dev', 'prod'],
        place: {
          file: 'shared.yaml',
          line: 3,
          column: 3,
          pointer: '/artifacts/spare@3',
        },
      },
    ]);
  });

  it('lists classes that nothing has, where all of the artifacts are known', () => {
    const { missing } = inventory();
    expect(
      missing.map(({ connector, environment, missing: name, place }) => [
        connector,
        environment,
        name,
        `${place.file}:${place.line}`,
      ]),
    ).toEqual([
      ['other', 'dev', 'a.Private', 'pipelines/orders/values.yaml:18'],
      ['other', 'prod', 'a.Private', 'pipelines/orders/values.yaml:18'],
    ]);
    expect(
      inventory({
        'shared.yaml': `${FILES['shared.yaml']}  dark@1: {}\n`,
        'connect-clusters/cdc/values.yaml':
          'plugins: { shop: { artifact: shop@1.0 }, dark: { artifact: dark@1 } }\n',
      }).missing,
    ).toEqual([]);
  });

  it('lists Connect clusters of which nobody says what they have', () => {
    expect(
      inventory({ 'connect-clusters/cdc/values.yaml': '' }).unlisted,
    ).toEqual([
      { environment: 'dev', cluster: 'cdc', connectors: 4 },
      { environment: 'prod', cluster: 'cdc', connectors: 4 },
    ]);
  });

  it('is plain JSON', () => {
    const found = inventory();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

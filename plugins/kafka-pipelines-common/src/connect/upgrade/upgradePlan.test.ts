import { FILES, SHARED, shopFleet } from './__testUtils__/shop';
import type { UpgradeRequest } from './types';
import { upgradePlan } from './upgradePlan';

const plan = (
  request: Partial<UpgradeRequest> = {},
  files: Record<string, string> = FILES,
) =>
  upgradePlan(shopFleet(files), {
    plugin: 'shop',
    from: '1.0',
    to: '2.0',
    ...request,
  });

const brief = ({ connectors }: ReturnType<typeof plan>) =>
  connectors.map(
    ({ connector, environment, severity }) =>
      `${connector} ${environment} ${severity}`,
  );

describe('upgradePlan', () => {
  it('ranks the connectors that use the plugin, and leaves out the others', () => {
    expect(brief(plan())).toEqual([
      'gone dev breaks',
      'old dev breaks',
      'gone prod breaks',
      'old prod breaks',
      'fresh dev new',
      'fresh prod new',
    ]);
    expect(brief(plan({ environment: 'prod' }))).toEqual([
      'gone prod breaks',
      'old prod breaks',
      'fresh prod new',
    ]);
  });

  it('says of each key what it means, where, and what to write instead', () => {
    const [, old] = plan().connectors;
    expect(old).toMatchObject({
      connector: 'old',
      class: 'org.shop.ShopSink',
      pipeline: 'orders',
      cluster: 'cdc',
      environment: 'dev',
      owner: 'group:default/data',
      classes: ['org.shop.ShopSink', 'org.shop.Flatten'],
      pinned: { file: 'pipelines/orders/values.yaml', line: 6 },
    });
    expect(
      old.hits.map(
        ({ severity, rule, key, use, movable, useValue, place }) => ({
          severity,
          rule,
          key,
          to: movable ? use : useValue ?? null,
          line: place.line,
        }),
      ),
    ).toEqual([
      {
        severity: 'breaks',
        rule: undefined,
        key: 'connector.plugin.version',
        to: '2.0',
        line: 6,
      },
      {
        severity: 'breaks',
        rule: 'connector/removed-key',
        key: 'dataset',
        to: 'default.dataset',
        line: 8,
      },
      {
        severity: 'breaks',
        rule: 'connector/removed-key',
        key: 'transforms.flat.delimiter',
        to: null,
        line: 13,
      },
      {
        severity: 'breaks',
        rule: 'connector/missing-key',
        key: 'project',
        to: null,
        line: 7,
      },
      {
        severity: 'breaks',
        rule: 'connector/value',
        key: 'mode',
        to: 'upsert',
        line: 9,
      },
      {
        severity: 'breaks',
        rule: 'connector/value-range',
        key: 'batch.size',
        to: null,
        line: 10,
      },
      {
        severity: 'look',
        rule: 'connector/deprecated-key',
        key: 'token',
        to: null,
        line: 11,
      },
    ]);
  });

  it('never quotes a secret', () => {
    expect(JSON.stringify(plan())).not.toContain('hunter2');
  });

  it('tells of a class that the new version does not have', () => {
    const gone = plan().connectors.find(each => each.connector === 'gone');
    expect(gone?.hits.map(({ key, message }) => [key, message])).toEqual([
      [
        'connector.class',
        'OldSink is no longer part of org.shop:shop-sink 2.0.',
      ],
    ]);
  });

  it('tells of a default that changes, only where the key is left out', () => {
    const files = (config: string) => ({
      ...FILES,
      'pipelines/orders/values.yaml': `pipeline: { name: orders, owner: group:default/data }\nconnect: { cluster: cdc }\nconnectors:\n  a: { class: ShopSink, config: { project: p${config} } }\n`,
    });
    const [out] = plan({}, files('')).connectors;
    expect(out.severity).toBe('look');
    expect(out.hits).toEqual([
      {
        severity: 'look',
        key: 'batch.size',
        class: 'ShopSink',
        message: 'The default of batch.size changes from 10 to 100.',
        hint: 'Set the key to keep what it does today.',
        place: {
          file: 'pipelines/orders/values.yaml',
          line: 4,
          column: 3,
          pointer: '/connectors/a',
        },
      },
    ]);
    const [set] = plan({}, files(', batch.size: 7')).connectors;
    expect(set).toMatchObject({ severity: 'new', hits: [] });
  });

  it('tells which workers restart, and with whose connectors', () => {
    expect(plan({ environment: 'dev' }).clusters).toEqual([
      {
        cluster: 'cdc',
        environment: 'dev',
        owner: 'group:default/platform',
        fields: [
          {
            file: 'connect-clusters/cdc/values.yaml',
            line: 4,
            column: 30,
            pointer: '/plugins/shop/artifact',
          },
        ],
        artifact: 'shop@1.0',
        workers: 3,
        connectors: 4,
        owners: ['group:default/data'],
      },
    ]);
  });

  it('takes a connector for itself where the Connect cluster says nothing', () => {
    const {
      'connect-clusters/cdc/values.yaml': _values,
      'connect-clusters/cdc/values-dev.yaml': _dev,
      'connect-clusters/cdc/values-prod.yaml': _prod,
      ...files
    } = FILES;
    const found = plan({ environment: 'dev' }, files);
    expect(brief(found)).toEqual(['old dev breaks']);
    expect(found.clusters).toEqual([]);
    expect(found.unknownVersion.map(({ connector }) => connector)).toEqual([
      'fresh',
      'gone',
    ]);
  });

  it('tells of a transform that asks for the version that goes', () => {
    const found = plan(
      { environment: 'dev' },
      {
        ...FILES,
        'pipelines/orders/values.yaml': `pipeline: { name: orders, owner: group:default/data }
connect: { cluster: cdc }
connectors:
  a:
    class: org.shop.ShopSink
    config: { project: p }
    transforms:
      flat: { order: 1, type: org.shop.Flatten, config: { plugin.version: '1.0' } }
`,
      },
    );
    expect(found.connectors[0].hits[0]).toMatchObject({
      severity: 'breaks',
      key: 'transforms.flat.plugin.version',
      useValue: '2.0',
      place: { pointer: '/connectors/a/transforms/flat/config/plugin.version' },
    });
  });

  it('is plain JSON', () => {
    const found = plan();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('finds a plugin by whatever people call it', () => {
    for (const name of [
      'shop',
      'shop-sink',
      'org.shop:shop-sink',
      'org.shop.ShopSink',
      'ShopSink',
    ]) {
      expect(plan({ plugin: name }).plugin).toBe('shop');
    }
  });

  it.each<[Partial<UpgradeRequest>, string]>([
    [{ plugin: 'shp' }, 'Did you mean shop?'],
    [{ plugin: 'constructor' }, 'No plugin constructor is known.'],
    [{ to: '1.0' }, 'name two different versions'],
    [{ from: '1.1' }, 'Did you mean 1.0? In use: 1.0.'],
    [
      { to: '2.0.Final' },
      'The catalogue knows no version 2.0.Final of shop. Did you mean 2.0?',
    ],
    [{ environment: 'prd' }, 'Did you mean prod?'],
    [{ cluster: 'cdx' }, 'Did you mean cdc?'],
  ])('refuses %j', (request, message) => {
    expect(() => plan(request)).toThrow(message);
  });

  it('takes the nearest for a version that may well exist', () => {
    expect(plan({ to: '9.9' }).diff).toMatchObject({ toFacts: '2.0' });
  });

  it('takes a version that is installed for one that exists', () => {
    const found = plan(
      { to: '2.0.Final' },
      {
        ...FILES,
        'shared.yaml': `${SHARED}  shop@2.0.Final: { group: org.shop, artifact: shop-sink, version: 2.0.Final }\n`,
        'connect-clusters/cdc/values-dev.yaml':
          'plugins: { shop: { artifact: shop@2.0.Final } }\n',
      },
    );
    expect(found.diff).toMatchObject({ toFacts: '2.0' });
  });

  it('still tells what is different about a plugin that nobody uses', () => {
    const found = plan({}, { 'shared.yaml': SHARED });
    expect(found.diff?.classes).not.toEqual([]);
    expect([found.clusters, found.connectors]).toEqual([[], []]);
  });
});

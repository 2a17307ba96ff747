import { testCatalogue } from '../connect/catalogue/testCatalogue';
import { importFiles } from './importFiles';
import { planImport } from './planImport';
import { readImport } from './readImport';
import type { ImportOptions, ImportPlan } from './types';

const catalogue = testCatalogue([]);

const plan = (
  configs: Record<string, Record<string, string>>,
  options: Partial<ImportOptions> = {},
): ImportPlan =>
  planImport(
    readImport([
      {
        file: 'body.json',
        text: JSON.stringify(
          Object.fromEntries(
            Object.entries(configs).map(([name, config]) => [
              name,
              { info: { config: { 'connector.class': 'a.Sink', ...config } } },
            ]),
          ),
        ),
      },
    ]),
    { catalogue, connectCluster: 'cdc', ...options },
  );

const textOf = (planned: ImportPlan) =>
  importFiles(planned, [])
    .map(({ path, text }) => `# ${path}\n${text}`)
    .join('');

describe('planImport', () => {
  it('writes a connector as an entry of the chart', () => {
    const planned = plan({
      orders: {
        'tasks.max': '3',
        topics: 'orders',
        'consumer.override.max.poll.records': '1e3',
        'b.flag': 'on',
        'errors.tolerance': 'all',
        'errors.deadletterqueue.topic.name': 'dlq',
        'errors.deadletterqueue.topic.replication.factor': '3',
        predicates: 'p',
        'predicates.p.type': 'a.P',
        'predicates.p.pattern': '.*',
        transforms: 'b,a',
        'transforms.b.type': 'a.B',
        'transforms.b.predicate': 'p',
        'transforms.b.negate': 'true',
        'transforms.a.type': 'a.A',
        'transforms.a.x': '$1',
        'database.password': 'hunter2',
      },
    });
    expect(planned.findings).toEqual([]);
    expect(textOf(planned)).toBe(`# pipelines/orders/values.yaml
pipeline:
  name: orders
connect:
  cluster: cdc
connectors:
  orders:
    class: a.Sink
    tasksMax: 3
    deadLetterQueue:
      topic: dlq
      replicas: 3
    config:
      topics: orders
      consumer.override.max.poll.records: '1e3'
      b.flag: 'on'
      database.password: '\${secrets:cdc/orders-credentials:database.password}'
    transforms:
      b:
        order: 10
        type: a.B
        predicate: p
        negate: true
      a:
        order: 20
        type: a.A
        config:
          x: '$1'
    predicates:
      p:
        type: a.P
        config:
          pattern: '.*'
`);
    expect(planned.secrets).toEqual([
      {
        pipeline: 'orders',
        connector: 'orders',
        connectCluster: 'cdc',
        key: 'database.password',
        why: 'holds a secret in clear',
        masked: false,
        suggestedReference:
          '${secrets:cdc/orders-credentials:database.password}',
        namespace: 'cdc',
        secretName: 'orders-credentials',
        secretKey: 'database.password',
        exists: false,
      },
    ]);
    expect(planned.suggestedSecrets.map(({ command }) => command)).toEqual([
      'kubectl create secret generic orders-credentials --namespace cdc --from-file=database.password=database.password',
    ]);
  });

  describe('names that a KafkaConnector cannot have', () => {
    const configs = {
      Orders_Sink: { topics: 'orders' },
      'orders-sink': { topics: 'orders' },
    };

    it('are left out, with what to do', () => {
      const planned = plan(configs);
      expect(planned.pipelines.map(({ name }) => name)).toEqual([
        'orders-sink',
      ]);
      expect(planned.unadoptable).toMatchObject([
        {
          name: 'Orders_Sink',
          why: 'has capitals and an underscore',
          recipe: { role: 'sink', from: 'Orders_Sink' },
        },
      ]);
      const [{ suggestedName, recipe }] = planned.unadoptable;
      expect(suggestedName).toMatch(/^orders-sink-[0-9a-f]{8}$/);
      expect(recipe.steps.flatMap(({ command }) => command ?? [])).toContain(
        `curl -fsS -X PATCH -H 'Content-Type: application/json' --data-binary @offsets-${suggestedName}.json "$CONNECT_URL/connectors/${suggestedName}/offsets"`,
      );
      expect(recipe.alternatives.join()).toContain(
        'consumer.override.group.id: connect-Orders_Sink',
      );
      expect(planned.findings).toMatchObject([
        { rule: 'import/name-not-adoptable', severity: 'warning' },
      ]);
    });

    it('come in under another name that is asked for', () => {
      const planned = plan(configs, { rename: { Orders_Sink: 'orders-2' } });
      expect(planned.pipelines.map(({ name }) => name)).toEqual([
        'orders-2',
        'orders-sink',
      ]);
      expect(planned.unadoptable).toMatchObject([
        { renamedTo: 'orders-2', recipe: { to: 'orders-2' } },
      ]);
    });

    it.each([
      ['orders-sink', 'another connector has that name'],
      ['Orders', 'that name cannot be adopted either'],
    ])('cannot become %s', (to, problem) => {
      const planned = plan(configs, { rename: { Orders_Sink: to } });
      expect(planned.findings).toMatchObject([
        { rule: 'import/rename', severity: 'error' },
      ]);
      expect(planned.findings[0].message).toContain(problem);
      expect(planned.pipelines).toHaveLength(1);
    });

    it('says that there is nothing to rename', () => {
      expect(
        plan(configs, { rename: { order_sink: 'x' } }).findings,
      ).toContainEqual(
        expect.objectContaining({
          message: 'There is no connector order_sink to rename.',
        }),
      );
    });
  });

  describe('groups', () => {
    const MYSQL = 'io.debezium.connector.mysql.MySqlConnector';
    const configs = {
      'shop-mysql': {
        'connector.class': MYSQL,
        'topic.prefix': 'shop',
        'table.include.list': 'shop.orders,shop.items',
      },
      'shop-lake': { topics: 'shop.shop.orders' },
      'shop-search': { topics: 'shop.shop.items,other' },
      mail: { topics: 'mail' },
    };
    const groups = (options: Partial<ImportOptions>) =>
      Object.fromEntries(
        plan(configs, options).pipelines.map(({ name, connectors, owner }) => [
          name,
          [...Object.keys(connectors).sort(), ...(owner ? [owner] : [])],
        ]),
      );

    it('are of one connector each', () => {
      expect(Object.keys(groups({}))).toEqual([
        'mail',
        'shop-lake',
        'shop-mysql',
        'shop-search',
      ]);
    });

    it('share topics', () => {
      expect(groups({ group: 'topic', owner: 'group:default/data' })).toEqual({
        mail: ['mail', 'group:default/data'],
        shop: ['shop-lake', 'shop-mysql', 'shop-search', 'group:default/data'],
      });
    });

    it('have what a pattern finds in common, and owners', () => {
      expect(
        groups({
          group: { pattern: /^(\w+)-/g },
          owners: [{ pattern: /mail/, owner: 'group:default/mail' }],
        }),
      ).toEqual({
        mail: ['mail', 'group:default/mail'],
        shop: ['shop-lake', 'shop-mysql', 'shop-search'],
      });
    });

    it('can declare their topics', () => {
      const [first] = plan(configs, { declareTopics: true }).pipelines;
      expect(first.topics).toEqual({ mail: { managed: 'external' } });
    });
  });

  it('takes masks for what nobody knows, unless the key is known to be no secret', () => {
    const planned = plan({
      a: { 'db.password': '******', other: '••••', x: '[hidden]' },
    });
    expect(planned.secrets.map(({ key, masked }) => [key, masked])).toEqual([
      ['db.password', true],
      ['other', true],
      ['x', true],
    ]);
    expect(planned.findings).toMatchObject([{ rule: 'import/masked' }]);
  });

  it('leaves references alone, and says which providers are missing', () => {
    const reference = '${strimzienv:DB}';
    const planned = plan(
      { a: { 'db.password': reference } },
      { shared: { connectClusters: { cdc: { namespace: 'connect' } } } },
    );
    expect(planned.secrets).toEqual([]);
    expect(planned.pipelines[0].connectors.a.config).toEqual({
      'db.password': reference,
    });
    expect(planned.providers).toEqual([
      {
        connectCluster: 'cdc',
        alias: 'strimzienv',
        declared: false,
        connectors: ['a'],
      },
    ]);
    expect(planned.findings).toMatchObject([
      { rule: 'import/secret-provider', severity: 'warning' },
    ]);
  });

  it('says what it cannot keep', () => {
    const planned = plan({
      a: { 'tasks.max': '0' },
      b: { 'connector.plugin.version': '' },
      c: { 'connector.class': ' ' },
    });
    expect(
      planned.findings.map(({ rule, message }) => [rule, message]),
    ).toEqual([
      [
        'import/class',
        'Connector c has no connector.class, so it is left out.',
      ],
      [
        'import/not-exact',
        'Connector a will not have the same tasks.max as it has now.',
      ],
      [
        'import/not-exact',
        'Connector b will not have the same connector.plugin.version as it has now.',
      ],
    ]);
  });
});

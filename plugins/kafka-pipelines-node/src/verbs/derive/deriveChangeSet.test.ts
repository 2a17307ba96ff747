import { changeSetSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { applyChangeSet } from '../../changes/applyChangeSet';
import { after, demo, newErrors, text } from '../__testUtils__/demo';
import { deriveChangeSet } from './deriveChangeSet';
import type { VerbInput } from '../types';
import { whatMustDiffer } from './whatMustDiffer';

const suggested = ({ fleet }: VerbInput, pipeline: string, name: string) =>
  Object.fromEntries(
    whatMustDiffer(fleet, pipeline, name).mustDiffer.map(
      ({ id, suggestion }) => [id, suggestion],
    ),
  );

const derive = (
  input: VerbInput,
  pipeline: string,
  name: string,
  more: Partial<Parameters<typeof deriveChangeSet>[0]> = {},
) =>
  deriveChangeSet({
    ...input,
    pipeline,
    name,
    answers: suggested(input, pipeline, name),
    fields: [],
    ...more,
  });

describe('whatMustDiffer', () => {
  it('lists each identity once, with a suggestion that nobody has', async () => {
    const input = await demo();
    expect(suggested(input, 'orders-cdc', 'invoices-cdc')).toEqual({
      'connector/orders-mysql': 'invoices-mysql',
      'connector/orders-bigquery': 'invoices-bigquery',
      'database.server.id/5401': '5402',
      'topic.prefix/shopdb': 'shopdb-invoices-cdc',
      'topic/dlq.orders-bigquery': 'dlq.invoices-bigquery',
      'topic/heartbeat.shopdb': 'heartbeat.shopdb-invoices-cdc',
      'topic/schema-history.shopdb': 'schema-history.shopdb-invoices-cdc',
      'topic/shop.order_items': 'shop.order_items.invoices-cdc',
      'topic/shop.orders': 'shop.invoices',
    });
    expect(suggested(input, 'orders-per-minute', 'orders-per-hour')).toEqual({
      'connector/orders-per-minute-bigquery': 'orders-per-hour-bigquery',
      'ksqldb app/orders-per-minute': 'orders-per-hour',
      'serviceId/orders_per_minute_': 'orders_per_hour_',
      'topic/shop.orders-placed': 'shop.orders-placed.orders-per-hour',
      'topic/shop.orders-per-minute': 'shop.orders-per-hour',
      'topic/dlq.orders-per-minute-bigquery': 'dlq.orders-per-hour-bigquery',
    });
  });

  it('finds the same name in keys, lists and files, and what only mentions it', async () => {
    const { fleet } = await demo();
    const { mustDiffer, mentions } = whatMustDiffer(
      fleet,
      'orders-cdc',
      'invoices-cdc',
    );
    const base = 'pipelines/orders-cdc/values.yaml';
    expect(mustDiffer.find(({ id }) => id === 'topic/shop.orders')).toEqual({
      id: 'topic/shop.orders',
      kind: 'topic',
      value: 'shop.orders',
      suggestion: 'shop.invoices',
      places: [
        { file: base, pointer: '/topics/shop.orders', isKey: true },
        {
          file: 'pipelines/orders-cdc/values-dev.yaml',
          pointer: '/topics/shop.orders',
          isKey: true,
        },
        {
          file: base,
          pointer: '/connectors/orders-bigquery/config/topics/0',
          isKey: false,
        },
      ],
    });
    expect(mentions).toEqual([
      {
        file: base,
        pointer: '/connectors/orders-mysql/config/table.include.list/0',
        value: 'shop.orders',
        text: 'shop.orders',
      },
      {
        file: base,
        pointer: '/connectors/orders-mysql/config/table.include.list/1',
        value: 'shop.order_items',
        text: 'shop.order_items',
      },
      {
        file: base,
        pointer: '/connectors/orders-mysql/transforms/route/config/regex',
        value: 'shopdb',
        text: 'shopdb\\.shop\\.(.*)',
      },
    ]);
  });

  it('shows no secret in clear that has a name in it', async () => {
    const before = await demo();
    const path = 'pipelines/orders-cdc/values.yaml';
    const input = await demo({
      [path]: text(before, path).replace(
        '${secrets:connect-cdc/orders-db:password}',
        'hunter2-shop.orders',
      ),
    });
    expect(
      JSON.stringify(whatMustDiffer(input.fleet, 'orders-cdc', 'invoices-cdc')),
    ).not.toContain('hunter2');
  });

  it('knows the slot that Debezium takes by itself', async () => {
    const before = await demo();
    const path = 'pipelines/returns-outbox/values.yaml';
    const input = await demo({
      [path]: text(before, path).replace(
        '      slot.name: debezium_returns\n',
        '',
      ),
    });
    const { mustDiffer } = whatMustDiffer(
      input.fleet,
      'returns-outbox',
      'refunds-outbox',
    );
    expect(mustDiffer).toContainEqual({
      id: 'slot.name/debezium',
      kind: 'slot.name',
      value: 'debezium',
      suggestion: 'debezium_refunds_outbox',
      places: [
        {
          file: path,
          pointer: '/connectors/returns-postgres/config/slot.name',
          isKey: false,
        },
      ],
    });
    const later = after(
      input,
      derive(input, 'returns-outbox', 'refunds-outbox'),
    );
    expect(
      later.fleet.pipelines['refunds-outbox'].instances.dev.effective
        .connectors['refunds-postgres'].config['slot.name'],
    ).toBe('debezium_refunds_outbox');
  });
});

describe('deriveChangeSet', () => {
  it('makes a pipeline of every one of the demo that collides with none', async () => {
    const input = await demo();
    for (const pipeline of Object.keys(input.fleet.pipelines)) {
      const changeSet = derive(input, pipeline, 'a-copy');
      expect(changeSetSchema.parse(changeSet)).toEqual(changeSet);
      const later = after(input, changeSet);
      const copy = later.fleet.pipelines['a-copy'];

      expect([
        pipeline,
        newErrors(input, later).filter(({ rule }) =>
          rule.startsWith('unique/'),
        ),
      ]).toEqual([pipeline, []]);
      expect(Object.keys(copy.instances)).toEqual(
        Object.keys(input.fleet.pipelines[pipeline].instances),
      );
      expect(copy.metadata.name).toBe('a-copy');
    }
  });

  it('keeps comments and order, and changes only what was asked for', async () => {
    const input = await demo();
    const changeSet = derive(input, 'orders-cdc', 'invoices-cdc', {
      environments: ['dev'],
      fields: [
        {
          file: 'values.yaml',
          pointer: '/connectors/orders-mysql/config/database.include.list',
          value: 'billing',
        },
        {
          file: 'values.yaml',
          pointer: '/pipeline/description',
          value: undefined,
        },
      ],
    });
    const later = after(input, changeSet);
    const old = text(input, 'pipelines/orders-cdc/values.yaml').split('\n');
    const now = text(later, 'pipelines/invoices-cdc/values.yaml').split('\n');

    expect(
      later.snapshot.files.has('pipelines/invoices-cdc/values-prod.yaml'),
    ).toBe(false);
    expect(now).toHaveLength(old.length - 1);
    expect(now.filter(line => !old.includes(line))).toEqual([
      '  name: invoices-cdc',
      '  invoices-mysql:',
      '      database.server.id: 5402',
      '      topic.prefix: shopdb-invoices-cdc',
      '      database.include.list: billing',
      '      schema.history.internal.kafka.topic: schema-history.shopdb-invoices-cdc',
      '  invoices-bigquery:',
      '      topics: [shop.invoices, shop.order_items.invoices-cdc]',
      '      errors.deadletterqueue.topic.name: dlq.invoices-bigquery',
      '  shop.invoices:',
      '  shop.order_items.invoices-cdc:',
      '  schema-history.shopdb-invoices-cdc:',
      '  heartbeat.shopdb-invoices-cdc:',
      '  dlq.invoices-bigquery:',
    ]);
    expect(text(later, 'pipelines/orders-cdc/values.yaml')).toBe(
      old.join('\n'),
    );
  });

  it('does not copy consent and offsets', async () => {
    const before = await demo();
    const path = 'pipelines/orders-cdc/values.yaml';
    const input = await demo({
      [path]: text(before, path).replace(
        '    version: 3.6.1.Final\n',
        '    version: 3.6.1.Final\n    replaces: { topic.prefix: shop }\n    alterOffsets: { fromConfigMap: { name: offsets } }\n',
      ),
    });
    const later = after(input, derive(input, 'orders-cdc', 'invoices-cdc'));
    const derived = text(later, 'pipelines/invoices-cdc/values.yaml');
    expect(derived).not.toContain('replaces');
    expect(derived).not.toContain('alterOffsets');
  });

  it('refuses answers that collide, that are missing or say the same', async () => {
    const input = await demo();
    const answers = suggested(input, 'orders-cdc', 'invoices-cdc');
    const answer = (more: Record<string, string>) =>
      derive(input, 'orders-cdc', 'invoices-cdc', {
        answers: { ...answers, ...more },
      });

    expect(() =>
      answer({ 'connector/orders-mysql': 'customers-postgres' }),
    ).toThrow(
      /would collide with others:\npipelines\/invoices-cdc\/values-dev.yaml:2: The name customers-postgres is also taken/,
    );
    expect(() => answer({ 'topic/shop.orders': 'clickstream' })).not.toThrow();
    expect(() => answer({ 'topic/shop.orders': 'returns.events' })).toThrow(
      'returns.events',
    );
    // The same server, as the demo's address of it is the same Secret
    expect(() => answer({ 'database.server.id/5401': '5401' })).toThrow(
      'The server id 5401 is also used',
    );
    expect(() => answer({ 'topic.prefix/shopdb': 'shopdb' })).toThrow(
      'topic.prefix shopdb must not be the same',
    );
    expect(() => answer({ 'topic.prefix/shopdb': ' ' })).toThrow(
      'Answers are missing: topic.prefix/shopdb',
    );
    expect(() =>
      derive(input, 'orders-cdc', 'invoices-cdc', { answers: {} }),
    ).toThrow('Answers are missing: connector/orders-mysql, ');
    expect(() => answer({ 'topic/shop.orders': 'shop.order_items' })).toThrow(
      'there is a key shop.order_items already',
    );
  });

  it('refuses names that are none or taken, and files that are not there', async () => {
    const input = await demo({ 'pipelines/notes/README.md': 'x' });
    for (const name of ['../x', 'A', '', 'x/y', '-a', 'a'.repeat(54)]) {
      expect(() => derive(input, 'orders-cdc', name)).toThrow(
        'is not the name of a pipeline',
      );
    }
    for (const name of ['orders-cdc', 'notes']) {
      expect(() => derive(input, 'orders-cdc', name)).toThrow(
        `There is a pipeline ${name} already`,
      );
    }
    expect(() => derive(input, '__proto__', 'x')).toThrow(
      'There is no pipeline',
    );
    expect(() =>
      derive(input, 'returns-outbox', 'x', { environments: ['prod'] }),
    ).toThrow('is not in prod');
    expect(() =>
      derive(input, 'orders-cdc', 'x', {
        fields: [{ file: '../values.yaml', pointer: '/a', value: 1 }],
      }),
    ).toThrow('has no file "../values.yaml"');
    expect(() =>
      derive(input, 'orders-cdc', 'x', {
        fields: [{ file: 'values.yaml', pointer: '', value: 1 }],
      }),
    ).toThrow('the pointer does not lead to a field');
  });

  it('writes hostile answers as plain text that checks can judge', async () => {
    const input = await demo();
    const hostile = 'a: {b} # "x"\nc: d';
    const changeSet = derive(input, 'orders-cdc', 'invoices-cdc', {
      answers: {
        ...suggested(input, 'orders-cdc', 'invoices-cdc'),
        'topic.prefix/shopdb': hostile,
      },
    });
    const later = after(input, changeSet);
    expect(
      later.fleet.pipelines['invoices-cdc'].instances.dev.effective.connectors[
        'invoices-mysql'
      ].config['topic.prefix'],
    ).toBe(hostile);
  });

  it('conflicts when somebody takes the name meanwhile', async () => {
    const input = await demo();
    const changeSet = derive(input, 'orders-cdc', 'invoices-cdc');
    const taken = await demo({
      'pipelines/invoices-cdc/values.yaml': 'pipeline: {}\n',
    });
    expect(applyChangeSet(changeSet, taken.snapshot)).toMatchObject({
      kind: 'conflict',
      path: 'pipelines/invoices-cdc/values.yaml',
    });
  });
});

import { debeziumTopics } from './debeziumTopics';
import { printName } from './nameTemplate';

const MYSQL = 'io.debezium.connector.mysql.MySqlConnector';
const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';
const MONGODB = 'io.debezium.connector.mongodb.MongoDbConnector';

function tables(connectorClass: string, config: Record<string, string>) {
  return debeziumTopics(connectorClass, config)?.tables.map(
    ({ dataset, topic }) => `${printName(dataset)} > ${printName(topic)}`,
  );
}

describe('debeziumTopics', () => {
  it('names topics of MySQL by prefix, database and table', () => {
    expect(
      tables(MYSQL, {
        'topic.prefix': 'cdc',
        'table.include.list': 'shop.orders, shop\\.order_items,shop[.]users',
      }),
    ).toEqual([
      'shop.orders > cdc.shop.orders',
      'shop.order_items > cdc.shop.order_items',
      'shop.users > cdc.shop.users',
    ]);
  });

  it('names topics of PostgreSQL without and datasets with the database', () => {
    expect(
      tables(POSTGRES, {
        'topic.prefix': 'billing',
        'database.dbname': 'billing_db',
        'table.include.list': 'public.(invoices|payments)',
      }),
    ).toEqual([
      'billing_db.public.invoices > billing.public.invoices',
      'billing_db.public.payments > billing.public.payments',
    ]);
  });

  it('names topics of MongoDB by collection, dots in its name included', () => {
    expect(
      tables(MONGODB, {
        'topic.prefix': 'docs',
        'collection.include.list': 'crm.customers,crm\\.a\\.b',
      }),
    ).toEqual(['crm.customers > docs.crm.customers', 'crm.a.b > docs.crm.a.b']);
  });

  it('takes entries literally when told', () => {
    expect(
      tables(MONGODB, {
        'topic.prefix': 'docs',
        'filters.match.mode': 'literal',
        'collection.include.list': 'crm.a(b)',
      }),
    ).toEqual(['crm.a(b) > docs.crm.a_b_']);
  });

  it.each([
    [{ 'table.include.list': 'shop\\..*' }, 'shop.{table}'],
    [{ 'table.include.list': '.*' }, '{database}.{table}'],
    [
      { 'table.include.list': '.*_eu\\.ord.*_\\d+' },
      '{database}_eu.ord{table}_{table2}',
    ],
    [{ 'database.include.list': 'shop' }, 'shop.{table}'],
    [{ 'database.include.list': 'shop_.*' }, 'shop_{database}.{table}'],
    [{}, '{database}.{table}'],
  ])('leaves open what %j leaves open', (config, name) => {
    expect(tables(MYSQL, { 'topic.prefix': 'cdc', ...config })).toEqual([
      `${name} > cdc.${name}`,
    ]);
  });

  it('follows the delimiter, replaces bad characters and reads keys of 1.x', () => {
    expect(
      tables(MYSQL, {
        'database.server.name': 'srv',
        'topic.delimiter': '_',
        'table.whitelist': 'shop.C##USER',
      }),
    ).toEqual(['shop.C##USER > srv_shop_C__USER']);
  });

  it('keeps references to secrets open', () => {
    expect(
      tables(POSTGRES, {
        'topic.prefix': '${env:STAGE}',
        'database.dbname': '${secrets:ns/db:name}',
        'table.include.list': 'public.t',
      }),
    ).toEqual(['{secrets:ns/db:name}.public.t > {env:STAGE}.public.t']);
    expect(
      tables(POSTGRES, {
        'topic.prefix': 'p',
        'table.include.list': 'public.t',
      }),
    ).toEqual(['{database}.public.t > p.public.t']);
  });

  it('says why topics are not known', () => {
    expect(
      debeziumTopics(MYSQL, {
        'topic.prefix': 'cdc',
        'topic.naming.strategy': 'com.example.Mine',
      })?.unknownTopics,
    ).toEqual({
      via: 'topic.naming.strategy',
      reason: 'com.example.Mine names topics in a way that is not known',
    });
    expect(debeziumTopics(MYSQL, {})?.unknownTopics?.via).toBe('topic.prefix');
    expect(
      debeziumTopics(MYSQL, {
        'topic.prefix': 'cdc',
        'topic.naming.strategy':
          'io.debezium.schema.DefaultTopicNamingStrategy',
      })?.unknownTopics,
    ).toBeUndefined();
  });

  it('knows the topics of its own bookkeeping', () => {
    expect(
      debeziumTopics(MYSQL, {
        'topic.prefix': 'cdc',
        'schema.history.internal.kafka.topic': 'cdc.history',
      })?.internalTopics,
    ).toEqual([
      'cdc',
      'cdc.transaction',
      '__debezium-heartbeat.cdc',
      'cdc.history',
    ]);
  });

  it('drops entries that can match no table', () => {
    expect(
      tables(MYSQL, { 'topic.prefix': 'cdc', 'table.include.list': 'orders' }),
    ).toEqual([]);
  });

  it('fills a pattern only with tables the filters let through', () => {
    const capture = debeziumTopics(MYSQL, {
      'topic.prefix': 'cdc',
      'table.include.list': 'shop\\.order.*',
    });
    const [pattern] = capture?.tables ?? [];
    const fill = (table: string) =>
      capture?.fill(pattern, new Map([['table', table]]))?.dataset;
    expect(fill('s')).toEqual(['shop.orders']);
    expect(fill('S')).toEqual(['shop.orderS']);

    const excluding = debeziumTopics(MYSQL, {
      'topic.prefix': 'cdc',
      'table.exclude.list': 'shop\\.tmp_.*',
      'database.include.list': 'shop',
    });
    const [all] = excluding?.tables ?? [];
    expect(excluding?.fill(all, new Map([['table', 'tmp_a']]))).toBeUndefined();
    expect(excluding?.fill(all, new Map([['table', 'a']]))?.topic).toEqual([
      'cdc.shop.a',
    ]);
  });

  it('fills nothing when a filter cannot be evaluated', () => {
    const capture = debeziumTopics(MYSQL, {
      'topic.prefix': 'cdc',
      'table.include.list': 'shop\\.(?!tmp).*',
    });
    const [pattern] = capture?.tables ?? [];
    expect(
      capture?.fill(pattern, new Map([['table', 'orders']])),
    ).toBeUndefined();
  });

  it('does not know other classes', () => {
    expect(debeziumTopics('com.example.Source', {})).toBeUndefined();
  });
});

import { fleetOf } from '../fleet/__fixtures__/fleetOf';
import { fleetLineage } from './fleetLineage';

const shared = {
  kafkaClusters: { main: {}, other: {} },
  connectClusters: {
    cdc: { namespace: 'connect', kafkaCluster: 'main' },
    elsewhere: { namespace: 'connect', kafkaCluster: 'other' },
  },
};

const source = {
  class: 'io.debezium.connector.mysql.MySqlConnector',
  config: { 'topic.prefix': 'cdc', 'table.include.list': 'shop\\..*' },
};

const sink = (topics: string, cluster?: string) => ({
  ...(cluster && { cluster }),
  class: 'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
  config: { topics, project: 'acme', defaultDataset: 'raw' },
});

describe('fleetLineage', () => {
  it('lets what one pipeline writes meet what another one reads', () => {
    const { edges } = fleetLineage(
      fleetOf({
        shared,
        pipelines: {
          a: {
            dev: { connect: { cluster: 'cdc' }, connectors: { in: source } },
          },
          b: {
            dev: {
              connect: { cluster: 'cdc' },
              connectors: {
                out: sink('cdc.shop.orders'),
                far: sink('cdc.shop.far', 'elsewhere'),
              },
            },
          },
        },
      }),
    );
    const ids = edges.map(({ from, to }) => `${from} > ${to}`);
    expect(ids).toContain('dataset:mysql:shop.orders > connector:cdc:in');
    expect(ids).toContain('connector:cdc:in > topic:main:cdc.shop.orders');
    expect(ids).toContain('topic:main:cdc.shop.orders > connector:cdc:out');
    expect(ids).not.toContain('dataset:mysql:shop.far > connector:cdc:in');
  });

  it('is one graph of all environments', () => {
    const { nodes, edges } = fleetLineage(
      fleetOf({
        shared,
        pipelines: {
          a: Object.fromEntries(
            ['dev', 'prod'].map(environment => [
              environment,
              {
                connect: { cluster: 'cdc' },
                connectors: {
                  out: {
                    ...sink('t'),
                    config: {
                      ...sink('t').config,
                      project: `acme-${environment}`,
                    },
                  },
                },
                topics: { t: {}, u: { managed: 'external' as const } },
              },
            ]),
          ),
        },
      }),
    );
    expect(nodes.map(({ id, pipeline }) => [id, pipeline])).toEqual([
      ['connector:cdc:out', 'a'],
      ['dataset:bigquery:acme-dev.raw.t', undefined],
      ['dataset:bigquery:acme-prod.raw.t', undefined],
      ['topic:main:t', 'a'],
      ['topic:main:u', undefined],
    ]);
    expect(edges).toHaveLength(3);
  });

  it('shows ksqlDB apps as unknown', () => {
    const { nodes, edges } = fleetLineage(
      fleetOf({
        shared,
        pipelines: { a: { dev: { ksqldb: { minutes: { statements: 'x' } } } } },
      }),
    );
    expect(nodes.map(({ id }) => id)).toEqual([
      'dataset:unknown:ksqldb-query/minutes/inputs',
      'dataset:unknown:ksqldb-query/minutes/outputs',
      'ksqldb-query:minutes:0',
    ]);
    expect(edges.map(({ certainty }) => certainty)).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('is empty for an empty fleet', () => {
    expect(fleetLineage(fleetOf({}))).toEqual({ nodes: [], edges: [] });
  });
});

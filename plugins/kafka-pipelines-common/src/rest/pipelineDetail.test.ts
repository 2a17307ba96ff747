import { reading } from './__fixtures__/reading';
import { pipelineDetail } from './pipelineDetail';

describe('pipelineDetail', () => {
  it('shows the parts of a pipeline, its files and its findings', () => {
    const detail = pipelineDetail(reading(), 'orders', 'data');
    expect(detail).toMatchObject({
      commit: 'abc',
      summary: {
        name: 'orders',
        entityRef: 'component:data/pipeline.orders',
      },
      topics: [
        {
          name: 'cdc.shop.orders',
          kafkaCluster: 'main',
          managed: 'operator',
          partitions: 6,
          replicas: 3,
          environments: ['dev', 'prod'],
          entityRef: 'resource:data/topic.main.cdc.shop.orders',
        },
      ],
      ksqldb: [
        {
          name: 'minutes',
          mode: 'headless',
          kafkaCluster: 'main',
          namespace: 'ksqldb',
          statements: 'SELECT 1;',
          entityRef: 'component:data/ksqldb.minutes',
          flows: [
            { direction: 'input', certainty: 'unknown', via: 'statements' },
            { direction: 'output', certainty: 'unknown', via: 'statements' },
          ],
        },
      ],
      files: [
        { path: 'pipelines/orders/values.yaml', text: 'pipeline: {}\n' },
        { path: 'pipelines/orders/values-dev.yaml', text: '' },
      ],
    });
    expect(detail?.connectors).toEqual([
      {
        name: 'orders-mysql',
        class: 'io.debezium.connector.mysql.MySqlConnector',
        version: '3.6.1.Final',
        connectCluster: 'cdc',
        state: 'paused',
        tasksMax: 1,
        environments: ['dev', 'prod'],
        byEnvironment: {
          dev: {
            class: 'io.debezium.connector.mysql.MySqlConnector',
            version: '3.6.1.Final',
            state: 'paused',
            tasksMax: 1,
          },
          prod: {
            class: 'io.debezium.connector.mysql.MySqlConnector',
            version: '3.6.1.Final',
            state: 'running',
            tasksMax: 1,
          },
        },
        entityRef: 'component:data/connector.cdc.orders-mysql',
        producesTo: ['resource:data/topic.main.cdc.shop.orders'],
        consumesFrom: ['resource:data/dataset.mysql.shop.orders'],
        flows: [
          {
            direction: 'input',
            kind: 'dataset',
            platform: 'mysql',
            name: 'shop.orders',
            certainty: 'proven',
            via: 'table.include.list',
            reason: 'table.include.list names shop.orders',
            entityRef: 'resource:data/dataset.mysql.shop.orders',
          },
          {
            direction: 'output',
            kind: 'topic',
            platform: 'kafka',
            name: 'cdc.shop.orders',
            certainty: 'proven',
            via: 'table.include.list',
            reason: 'table.include.list names shop.orders',
            entityRef: 'resource:data/topic.main.cdc.shop.orders',
          },
        ],
      },
    ]);
    expect(detail?.findings.map(({ file }) => file)).toEqual([
      'pipelines/orders/values.yaml',
      'pipelines/orders/values-dev.yaml',
    ]);
  });

  it('knows no pipeline by a name of Object', () => {
    expect(pipelineDetail(reading(), 'nothing')).toBeUndefined();
    expect(pipelineDetail(reading(), 'constructor')).toBeUndefined();
  });
});

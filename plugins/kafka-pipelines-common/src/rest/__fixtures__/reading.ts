import { fleetOf } from '../../fleet/__fixtures__/fleetOf';
import type { Finding } from '../../finding';
import { fleetLineage } from '../../lineage/fleetLineage';
import type { FleetReading } from '../reading';

/** A finding in a file. */
export const finding = (
  file: string,
  severity: Finding['severity'],
): Finding => ({
  rule: 'a/rule',
  severity,
  message: 'm',
  file,
  line: 1,
  column: 1,
  pointer: '',
});

/** A repository with a pipeline in two environments, an empty and a broken one. */
export function reading(): FleetReading {
  const values = (state?: 'paused') => ({
    pipeline: { name: 'orders', owner: 'data', system: 'shop' },
    connect: { cluster: 'cdc' },
    connectors: {
      'orders-mysql': {
        class: 'io.debezium.connector.mysql.MySqlConnector',
        version: '3.6.1.Final',
        tasksMax: 1,
        ...(state && { state }),
        config: { 'topic.prefix': 'cdc', 'table.include.list': 'shop.orders' },
      },
    },
    topics: { 'cdc.shop.orders': { partitions: 6, replicas: 3 } },
    ksqldb: {
      minutes: {
        namespace: 'ksqldb',
        serviceId: 'm_',
        statements: 'SELECT 1;',
      },
    },
  });
  const fleet = fleetOf({
    shared: {
      kafkaClusters: { main: {}, other: {} },
      connectClusters: { cdc: { namespace: 'connect', kafkaCluster: 'main' } },
    },
    pipelines: {
      orders: { dev: values('paused'), prod: values() },
      empty: { dev: { pipeline: { owner: 'user:default/ana' } } },
      ord: {},
    },
  });
  fleet.pipelines.ord.broken = true;
  return {
    repository: 'demo',
    branch: 'main',
    snapshot: {
      commit: 'abc',
      files: new Map([
        ['pipelines/orders/values.yaml', 'pipeline: {}\n'],
        ['pipelines/orders/values-dev.yaml', ''],
      ]),
    },
    fleet,
    findings: [
      finding('pipelines/orders/values.yaml', 'error'),
      finding('pipelines/orders/values-dev.yaml', 'warning'),
      finding('pipelines/ord/values.yaml', 'error'),
      finding('kafka-pipelines.yaml', 'info'),
    ],
    graph: fleetLineage(fleet),
  };
}

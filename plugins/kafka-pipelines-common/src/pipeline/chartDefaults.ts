import type { SharedValues } from './sharedValues';

/**
 * What the charts assume where no shared value file says otherwise: the lowest
 * layer. The charts hold the same in a template (`charts/_shared/_defaults.tpl`,
 * written by `yarn generate`), not in their values.yaml, because a layer under
 * `global` could not override that.
 * @public
 */
export const chartDefaults = {
  strimzi: { apiVersion: 'v1' },
  rbac: { create: true },
  argocd: {
    prune: {
      connectors: 'Prune=confirm',
      topics: 'Prune=false,Delete=false',
      ksqldb: 'Prune=false,Delete=false',
    },
  },
  defaults: {
    ksqldb: {
      mode: 'headless',
      replicas: 1,
      image: 'confluentinc/ksqldb-server:0.29.0',
      heap: '1g',
      resources: {
        requests: { cpu: '500m', memory: '2Gi' },
        limits: { memory: '2Gi' },
      },
      storage: { size: '10Gi' },
      properties: {
        'ksql.internal.topic.replicas': 3,
        'ksql.logging.processing.topic.replication.factor': 3,
        'ksql.streams.replication.factor': 3,
      },
    },
  },
} satisfies SharedValues;

import { finding, reading } from './__fixtures__/reading';
import { fleetSummary } from './fleetSummary';

describe('fleetSummary', () => {
  it('sums a repository up', () => {
    expect(fleetSummary(reading())).toEqual({
      repository: 'demo',
      branch: 'main',
      commit: 'abc',
      environments: ['dev', 'prod'],
      connectClusters: [
        {
          name: 'cdc',
          environments: ['dev', 'prod'],
          kafkaCluster: 'main',
          namespace: 'connect',
        },
      ],
      kafkaClusters: ['main', 'other'],
      owners: ['group:default/data', 'user:default/ana'],
      pipelines: [
        {
          repository: 'demo',
          name: 'orders',
          owner: 'group:default/data',
          system: 'system:default/shop',
          environments: ['dev', 'prod'],
          connectClusters: ['cdc'],
          connectors: 1,
          topics: 1,
          ksqldb: 1,
          findings: { error: 1, warning: 1, info: 0 },
          entityRef: 'component:default/pipeline.orders',
        },
        {
          repository: 'demo',
          name: 'empty',
          owner: 'user:default/ana',
          environments: ['dev'],
          connectClusters: [],
          connectors: 0,
          topics: 0,
          ksqldb: 0,
          findings: { error: 0, warning: 0, info: 0 },
          entityRef: 'component:default/pipeline.empty',
        },
        {
          repository: 'demo',
          name: 'ord',
          environments: [],
          connectClusters: [],
          connectors: 0,
          topics: 0,
          ksqldb: 0,
          findings: { error: 1, warning: 0, info: 0 },
          entityRef: 'component:default/pipeline.ord',
        },
      ],
      findings: [finding('kafka-pipelines.yaml', 'info')],
    });
  });
});

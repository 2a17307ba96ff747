import { testedHelms } from './helm';
import { recipes } from './recipes';
import { render } from './render';

/** What the shared files and the head of a pipeline's own file say. */
const shared = {
  kafkaClusters: {
    main: {
      bootstrapServers: 'kafka:9093',
      authentication: { type: 'scram-sha-512' },
      users: 'operator',
      namespaces: { topics: 'kafka', users: 'kafka' },
    },
  },
  connectClusters: {
    cdc: {
      namespace: 'kafka-connect',
      kafkaCluster: 'main',
      secretProviders: {
        secrets: { type: 'kubernetes' },
        settings: { type: 'kubernetes-configmap' },
      },
    },
  },
  pipeline: { name: 'orders-cdc' },
  connect: { cluster: 'cdc' },
};
/** A recipe may change a connector that another file has. */
const elsewhere = {
  connectors: { 'orders-mysql': { class: 'a.Connector' } },
};

it.each(recipes('docs/charts/connectors.md'))(
  'a recipe of "$heading" says where it goes, fits the schema and renders',
  async ({ values }) => {
    expect(values).toMatch(/^# (pipelines|environments)\/\S+\.yaml\n/);
    for (const helm of await testedHelms()) {
      const manifests = await render(helm, 'kafka-pipeline', [
        shared,
        values.startsWith('# pipelines/') && !values.includes('/values-')
          ? {}
          : elsewhere,
        values,
      ]);
      expect(manifests.length > 0).toBe(!values.includes('managed: external'));
    }
  },
);

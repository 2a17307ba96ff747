import {
  rules,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '../fleet/loadFleet';
import { renderPipeline, resolveHelm } from '../helm';
import { checkRendered } from './checkRendered';

/** What the example leaves out, because it is right. */
const REST = `
pipeline: { name: orders, owner: 'group:default/data' }
kafka: { cluster: main }
`;
const APP = `
    namespace: ksqldb
    serviceId: orders_
    statements: CREATE STREAM orders (id INT) WITH (kafka_topic='orders', value_format='JSON');
`;

async function findingsOf(example: string): Promise<Finding[]> {
  const files = new Map([
    [
      'kafka-pipelines.yaml',
      `environments:
  dev:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles: { kafka-pipeline: [clusters.yaml], kafka-connect: [clusters.yaml] }
`,
    ],
    [
      'clusters.yaml',
      "kafkaClusters: { main: { bootstrapServers: 'kafka:9092', namespaces: { topics: kafka } } }",
    ],
    [
      'pipelines/orders/values.yaml',
      `${REST}${example.trimEnd()}${APP.trimEnd()}\n`,
    ],
    ['pipelines/orders/values-dev.yaml', ''],
  ]);
  const fleet = loadFleet(files, []);
  const where = { fleet, files, environment: 'dev', pipeline: 'orders' };
  const rendered = await renderPipeline({
    ...where,
    helm: await resolveHelm(),
  });
  return checkRendered(fleet, {
    ...rendered,
    kind: 'pipeline',
    name: 'orders',
  });
}

it('finds the bad example of manifest/invalid, and not the good one', async () => {
  const { bad, good } = rules.find(({ id }) => id === 'manifest/invalid')!;
  expect(await findingsOf(bad)).toEqual([
    expect.objectContaining({
      rule: 'manifest/invalid',
      file: 'pipelines/orders/values.yaml',
    }),
  ]);
  expect(await findingsOf(good)).toEqual([]);
}, 30_000);

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartsFolder, type Helm, runHelm, testedHelms } from 'charts-test';
import { stringify } from 'yaml';
import { describeOn, newestServer } from './servers';
import { strictProblems } from './strictProblems';

/*
 * Strimzi takes any value in a connector's config, and then a connector with a
 * map or a list in it has no status, and the whole Connect cluster is not ready.
 * Only the chart can stop these mistakes.
 */
const mistakes = [
  { what: 'a map', key: 'database', value: { hostname: 'db' } },
  {
    what: 'a list with a map in it',
    key: 'tables',
    value: [{ name: 'orders' }],
  },
];

describeOn(newestServer('v1'), 'in a connector config', getServer => {
  let helm: Helm;
  let folder: string;
  beforeAll(async () => {
    [helm] = await testedHelms();
    folder = await mkdtemp(join(tmpdir(), 'integration-test-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it.each(mistakes)('Strimzi takes $what', async ({ key, value }) => {
    const manifest = stringify({
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaConnector',
      metadata: {
        name: 'orders',
        namespace: 'kafka',
        labels: { 'strimzi.io/cluster': 'cdc' },
      },
      spec: { class: 'com.example.Connector', config: { [key]: value } },
    });
    expect(await strictProblems(getServer().api, manifest)).toEqual([]);
  });

  it.each(mistakes)('the chart refuses $what', async ({ key, value }) => {
    const values = join(folder, `${key}.yaml`);
    await writeFile(
      values,
      stringify({
        kafkaClusters: { main: {} },
        connectClusters: { cdc: { namespace: 'kafka', kafkaCluster: 'main' } },
        pipeline: { name: 'orders' },
        connect: { cluster: 'cdc' },
        connectors: {
          orders: { class: 'com.example.Connector', config: { [key]: value } },
        },
      }),
    );
    await expect(
      runHelm(helm, [
        'install',
        'orders',
        join(chartsFolder, 'kafka-pipeline'),
        ...['--values', values],
        ...['--kubeconfig', getServer().kubeconfig],
        // The schema would speak first, for those who have not turned it off.
        '--skip-schema-validation',
      ]),
    ).rejects.toThrow(`/connectors/orders/config/${key}`);
  });
});

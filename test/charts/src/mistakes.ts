import type { Helm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { ChartCase } from './charts';
import { messages } from './guards';
import { testedHelms } from './helm';
import { type Manifest, render } from './render';

type Chart = ChartCase['chart'];

const CLUSTERS = `
kafkaClusters:
  main: { bootstrapServers: 'kafka:9092', namespaces: { topics: kafka } }
connectClusters:
  cdc: { namespace: connect, kafkaCluster: main }
`;
const OWN: Record<Chart, string> = {
  'kafka-pipeline': `
pipeline: { name: orders }
connect: { cluster: cdc }
`,
  'kafka-connect': `
cluster: { name: cdc }
identity:
  groupId: connect-cdc
  configStorageTopic: connect-cdc-configs
  offsetStorageTopic: connect-cdc-offsets
  statusStorageTopic: connect-cdc-status
`,
};

/** What every Helm says about values that a chart's schema refuses. */
async function schemaMessages(
  helms: Helm[],
  chart: Chart,
  values: string,
): Promise<string[]> {
  return Promise.all(
    helms.map(helm =>
      render(helm, chart, [CLUSTERS, OWN[chart], values]).then(
        manifests => `rendered ${manifests.length} manifests`,
        error => String(error.message),
      ),
    ),
  );
}

/** A mistake in the values of a chart. */
export interface Mistake {
  chart?: Chart;
  values: string;
  /** What the schema says: Helm 3 with dots, Helm 4 with a pointer. */
  schema: [helm3: string, helm4: string];
  /** What the templates say to those who skip the schema. */
  guard: string;
}

/**
 * What Helm says to a mistake in other words than expected, of the schema and of
 * the templates; nothing when it is refused as it should.
 */
export async function unexpectedMessages({
  chart = 'kafka-pipeline',
  values,
  schema: [helm3, helm4],
  guard,
}: Mistake): Promise<string[]> {
  const helms = await testedHelms();
  const bySchema = await schemaMessages(helms, chart, values);
  const byGuard = await messages(chart, [CLUSTERS, OWN[chart], values]);
  return [
    ...bySchema.filter((said, index) => {
      const isHelm3 = helms[index].version.startsWith('3.');
      return !said.includes(isHelm3 ? helm3 : helm4);
    }),
    ...byGuard.filter(said => !said.includes(guard)),
  ];
}

/** What a pipeline with these values is rendered to. */
export async function rendered(values: string): Promise<Manifest[]> {
  const [helm] = await testedHelms();
  return render(helm, 'kafka-pipeline', [
    CLUSTERS,
    OWN['kafka-pipeline'],
    values,
  ]);
}

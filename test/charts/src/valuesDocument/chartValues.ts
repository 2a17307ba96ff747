import { sharedValuesSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ChartName } from './places';

/** A group of top-level keys under one heading. */
export interface Section {
  title: string;
  keys: string[];
}

/** Headings of a chart's own values, in the order in which they are described. */
const SECTIONS: Record<ChartName, Section[]> = {
  'kafka-pipeline': [
    { title: 'Pipeline', keys: ['pipeline', 'connect', 'kafka'] },
    { title: 'Connectors', keys: ['connectors'] },
    { title: 'Topics', keys: ['topics'] },
    { title: 'ksqlDB apps', keys: ['ksqldb'] },
  ],
  'kafka-connect': [
    {
      title: 'Cluster',
      keys: ['cluster', 'identity', 'useConnectorResources', 'replaces'],
    },
    {
      title: 'Plugins',
      keys: ['version', 'image', 'plugins', 'iamJar'],
    },
    {
      title: 'Workers',
      keys: ['replicas', 'config', 'resources', 'jvmOptions', 'env', 'volumes'],
    },
    {
      title: 'Observability',
      keys: [
        'metrics',
        'logging',
        'tracing',
        'jmxOptions',
        'livenessProbe',
        'readinessProbe',
      ],
    },
    {
      title: 'Pods',
      keys: [
        'pod',
        'container',
        'rack',
        'initContainer',
        'clientRackInitImage',
        'podDisruptionBudget',
      ],
    },
    {
      title: 'Access',
      keys: [
        'serviceAccount',
        'apiService',
        'headlessService',
        'networkPolicy',
      ],
    },
    // Last, because it refers to what is described for the workers.
    { title: 'Build', keys: ['build'] },
  ],
};

/** Heading of keys that no section names. */
export const MORE = 'More';

/** Sections with the keys a chart takes from its own files. */
export function ownSections(chart: ChartName, keys: string[]): Section[] {
  const own = keys.filter(
    key => key !== 'global' && !(key in sharedValuesSchema.shape),
  );
  const named = SECTIONS[chart].map(({ title, keys: wanted }) => ({
    title,
    keys: wanted.filter(key => own.includes(key)),
  }));
  const placed = new Set(named.flatMap(section => section.keys));
  const more = { title: MORE, keys: own.filter(key => !placed.has(key)) };
  return [...named, more].filter(section => section.keys.length > 0);
}

/** Keys that only shared value files may set. */
export function sharedKeys(keys: string[]): string[] {
  return keys.filter(key => key in sharedValuesSchema.shape);
}

const HOW_TO_READ = `A line that starts with ## is text, one that starts with # is YAML: take its "# "
away to use it, and the {} of the key above it. What is not set here is absent.`;

/** First lines of a chart's values.yaml. */
export const HEADERS: Record<ChartName, string> = {
  'kafka-pipeline': `Values of one pipeline: its connectors, topics and ksqlDB apps.

A pipeline has values of its own, in a GitOps repository in pipelines/<name>/values.yaml and
values-<environment>.yaml. Shared value files stand before them on the command line: clusters,
defaults and presets.

${HOW_TO_READ}

Written by \`yarn generate\` from the model of the values.`,
  'kafka-connect': `Values of one Kafka Connect cluster.

A cluster has values of its own, in a GitOps repository in connect-clusters/<name>/values.yaml
and values-<environment>.yaml. Shared value files stand before them on the command line: clusters,
defaults and artifacts.

${HOW_TO_READ}

Written by \`yarn generate\` from the model of the values.`,
};

/** What stands above the keys of shared files. */
export const SHARED = `The keys below come from shared value files, which both charts read. None of them is set in this
file, and none may be set in the values of a single pipeline or Connect cluster: a default in this
file would win over what an umbrella chart hands down under \`global\`, and a cluster that every
pipeline describes for itself is described differently by each.`;

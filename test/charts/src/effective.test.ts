import { readFileSync } from 'node:fs';
import {
  effectivePipeline,
  type EffectivePipeline,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse } from 'yaml';
import { chartCases } from './charts';
import { testedHelms } from './helm';
import { type Manifest, render } from './render';

/** What the manifests of a pipeline say, in the terms of the effective pipeline. */
function rendered(manifests: Manifest[]) {
  const ofKind = (kind: string) =>
    manifests.filter(manifest => manifest.kind === kind);
  return {
    connectors: ofKind('KafkaConnector')
      .map(({ metadata, spec }) => ({
        name: metadata.name,
        namespace: metadata.namespace,
        ...spec,
      }))
      .sort(byName),
    topics: ofKind('KafkaTopic')
      .map(({ metadata, spec }) => ({
        resourceName: metadata.name,
        namespace: metadata.namespace,
        ...spec,
      }))
      .sort(byName),
    apps: ofKind('StatefulSet')
      .map(({ metadata, spec }) => ({
        name: metadata.name,
        namespace: metadata.namespace,
        replicas: spec.replicas,
      }))
      .sort(byName),
  };
}

function expected({ connectors, topics, ksqldb }: EffectivePipeline) {
  return {
    connectors: Object.values(connectors)
      .map(({ connectCluster: _c, kafkaCluster: _k, ...rest }) => rest)
      .sort(byName),
    topics: Object.values(topics)
      .filter(({ managed }) => managed === 'operator')
      .map(
        ({ name, resourceName, namespace, partitions, replicas, config }) => ({
          resourceName,
          namespace,
          topicName: name,
          ...(partitions && { partitions }),
          ...(replicas && { replicas }),
          ...(Object.keys(config).length > 0 && { config }),
        }),
      )
      .sort(byName),
    apps: Object.values(ksqldb)
      .map(({ name, namespace, replicas }) => ({ name, namespace, replicas }))
      .sort(byName),
  };
}

function byName(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

it.each(chartCases().filter(({ chart }) => chart === 'kafka-pipeline'))(
  'effectivePipeline says what the chart renders: $name',
  async ({ values: file }) => {
    const text = readFileSync(file, 'utf8');
    const values = parse(text);
    const [helm] = await testedHelms();
    const manifests = await render(helm, 'kafka-pipeline', [text]);
    expect(JSON.parse(JSON.stringify(rendered(manifests)))).toEqual(
      JSON.parse(JSON.stringify(expected(effectivePipeline(values, values)))),
    );
  },
);

import { join } from 'node:path';
import { chartsFolder } from 'charts-test';
import { stringify } from 'yaml';
import { HelmRelease, helmOfMajor } from './helmRelease';
import { manifestsOf } from './manifests';
import { describeOn, newestServer } from './servers';
import { valuesFile } from './valuesFile';

const chart = join(chartsFolder, 'kafka-connect');
const cluster = 'KafkaConnect/take-over/cdc';

/** Made by another tool, with fields that the values do not have. */
const before = stringify({
  apiVersion: 'kafka.strimzi.io/v1',
  kind: 'KafkaConnect',
  metadata: { name: 'cdc', namespace: 'take-over' },
  spec: {
    bootstrapServers: 'kafka:9092',
    replicas: 1,
    groupId: 'connect-cluster',
    configStorageTopic: 'connect-cluster-configs',
    offsetStorageTopic: 'connect-cluster-offsets',
    statusStorageTopic: 'connect-cluster-status',
    config: { 'offset.flush.interval.ms': 10000 },
    clientRackInitImage: 'registry.example/rack:1',
  },
});

describeOn(newestServer('v1'), 'a Connect cluster', getServer => {
  const values = valuesFile({
    kafkaClusters: { main: { bootstrapServers: 'kafka:9092' } },
    connectClusters: {
      cdc: { namespace: 'take-over', kafkaCluster: 'main' },
    },
    cluster: { name: 'cdc' },
    image: 'registry.example/kafka-connect-cdc:1',
    replicas: 2,
    identity: {
      groupId: 'connect-cluster',
      configStorageTopic: 'connect-cluster-configs',
      offsetStorageTopic: 'connect-cluster-offsets',
      statusStorageTopic: 'connect-cluster-status',
    },
  });

  it.each([
    ['3', ['--force']],
    ['4', ['--server-side=false', '--force-replace']],
  ])(
    'that another tool has made is what the values say after Helm %s took it over',
    async (major, options) => {
      const helm = await helmOfMajor(major);
      const release = new HelmRelease(helm, getServer(), 'take-over', {
        name: 'cdc',
        values,
      });
      const spec = async () => (await release.objects())[cluster]?.spec;
      const rendered = await release.template(chart);
      await release.watch(rendered);
      const [{ object }] = manifestsOf(rendered);
      await getServer().api.apply(object, before);
      try {
        await release.install(chart, ['--take-ownership', ...options]);
        expect(await spec()).toEqual(object.spec);

        await release.upgrade(chart, ['--set', 'replicas=3']);
        expect(await spec()).toEqual({ ...object.spec, replicas: 3 });
      } finally {
        await release.remove();
      }
    },
  );
});

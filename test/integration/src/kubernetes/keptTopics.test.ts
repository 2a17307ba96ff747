import { join } from 'node:path';
import { chartsFolder } from 'charts-test';
import { HelmRelease, helmOfMajor } from './helmRelease';
import { describeOn, newestServer } from './servers';
import { valuesFile } from './valuesFile';

const chart = join(chartsFolder, 'kafka-pipeline');
const topic = 'KafkaTopic/kept-topics/orders';

describeOn(newestServer('v1'), 'a topic', getServer => {
  const values = valuesFile({
    kafkaClusters: { main: { namespaces: { topics: 'kept-topics' } } },
    pipeline: { name: 'orders' },
    kafka: { cluster: 'main' },
    topics: { orders: {} },
  });

  it.each(['3', '4'])(
    'stays when Helm %s should remove it, and is taken up again',
    async major => {
      const helm = await helmOfMajor(major);
      const release = new HelmRelease(helm, getServer(), 'kept-topics', {
        name: 'orders',
        values,
      });
      const uid = async () => (await release.objects())[topic]?.metadata.uid;
      await release.watch(await release.template(chart));
      try {
        await release.install(chart);
        const made = await uid();
        expect(made).toBeDefined();

        await release.upgrade(chart, ['--set', 'topics.orders.enabled=false']);
        expect(await uid()).toBe(made);
        await release.upgrade(chart);
        expect(await uid()).toBe(made);

        await release.uninstall();
        expect(await uid()).toBe(made);
        await release.install(chart);
        expect(await uid()).toBe(made);
      } finally {
        await release.remove();
      }
    },
  );
});

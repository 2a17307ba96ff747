import { join } from 'node:path';
import { chartsFolder } from 'charts-test';
import { HelmRelease, helmOfMajor } from './helmRelease';
import { describeOn, newestServer } from './servers';
import { valuesFile } from './valuesFile';

const chart = join(chartsFolder, 'kafka-pipeline');
const servers = 'StatefulSet/headless-servers/by-minute';

describeOn(newestServer('v1'), 'a headless ksqlDB app', getServer => {
  const values = valuesFile({
    kafkaClusters: { main: { bootstrapServers: 'kafka:9092' } },
    pipeline: { name: 'by-minute' },
    kafka: { cluster: 'main' },
    ksqldb: {
      'by-minute': {
        namespace: 'headless-servers',
        serviceId: 'by_minute_',
        statements: 'CREATE STREAM b AS SELECT * FROM a;',
      },
    },
  });

  it.each(['3', '4'])(
    'gets more servers, none and one again with Helm %s',
    async major => {
      const helm = await helmOfMajor(major);
      const release = new HelmRelease(helm, getServer(), 'headless-servers', {
        name: 'by-minute',
        values,
      });
      const strategy = async () =>
        (await release.objects())[servers]?.spec?.updateStrategy;
      const rolling = {
        type: 'RollingUpdate',
        rollingUpdate: { partition: 0 },
      };
      const scaleTo = async (replicas: number) => {
        await release.upgrade(chart, [
          '--set',
          `ksqldb.by-minute.replicas=${replicas}`,
        ]);
        return strategy();
      };
      await release.watch(await release.template(chart));
      try {
        await release.install(chart);
        expect(await strategy()).toEqual(rolling);
        expect(await scaleTo(3)).toEqual({ type: 'OnDelete' });
        expect(await scaleTo(0)).toEqual(rolling);
        expect(await scaleTo(3)).toEqual({ type: 'OnDelete' });
        expect(await scaleTo(1)).toEqual(rolling);
        await release.uninstall();
      } finally {
        await release.remove();
      }
    },
  );
});

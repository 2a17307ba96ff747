import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chartsFolder } from 'charts-test';
import { serversFor, strimziCases } from './cases';
import { HelmRelease, helmOfMajor } from './helmRelease';
import { useNextVersion } from './nextVersion';
import { generations, keptByHelm } from './seenByControllers';
import { describeOn } from './servers';

const nextVersion = useNextVersion();

// Helm 4 applies on the server, which also finds what Helm 3 lets pass. Helm 3
// upgrades to the next version in released.test.ts.
describe.each(strimziCases)('$chart: $name', each => {
  describeOn(serversFor(each).at(-1), 'on the newest server', getServer => {
    it('installs, upgrades without a change that a controller sees, uninstalls', async () => {
      const helm = await helmOfMajor('4');
      const release = new HelmRelease(helm, getServer(), 'next-version', each);
      const names = await release.watch(await readFile(each.golden, 'utf8'));
      try {
        await release.install(join(chartsFolder, each.chart));
        const installed = await release.objects();
        expect(Object.keys(installed)).toEqual(names);

        await release.upgrade(nextVersion(each.chart));
        const upgraded = await release.objects();
        expect(generations(upgraded)).toEqual(generations(installed));

        await release.uninstall();
        const left = await release.objects();
        expect(Object.keys(left)).toEqual(keptByHelm(upgraded));
      } finally {
        await release.remove();
      }
    });
  });
});

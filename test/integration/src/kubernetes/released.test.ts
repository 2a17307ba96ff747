import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chartNames, chartsFolder, repositoryFolder } from 'charts-test';
import { serversFor, strimziOf } from './cases';
import { HelmRelease, helmOfMajor } from './helmRelease';
import { useNextVersion } from './nextVersion';
import { generations, keptByHelm, whatRuns } from './seenByControllers';
import { describeOn } from './servers';

const folder = join(repositoryFolder, 'test/integration/released');

/** The archives of the last released version, and values that were valid with it. */
const released = chartNames.flatMap(chart =>
  readdirSync(folder)
    .filter(file => file.startsWith(`${chart}-`) && file.endsWith('.tgz'))
    .flatMap(file => {
      const archive = join(folder, file);
      const cases = archive.replace(/\.tgz$/, '');
      return readdirSync(cases).map(name => {
        const values = join(cases, name);
        return { chart, name: basename(name, '-values.yaml'), values, archive };
      });
    }),
);

const nextVersion = useNextVersion();

describe.each(['3', '4'])('Helm %s', major => {
  describe.each(released)('$chart: $name', each => {
    const server = serversFor(strimziOf(each.values)).at(-1);
    describeOn(server, 'from the last release', getServer => {
      it('installs, upgrades without a restart, rolls back and uninstalls', async () => {
        const helm = await helmOfMajor(major);
        const release = new HelmRelease(helm, getServer(), 'released', each);
        const present = join(chartsFolder, each.chart);
        const [before, after] = [
          await release.watch(await release.template(each.archive)),
          await release.watch(await release.template(present)),
        ];
        try {
          await release.install(each.archive);
          const installed = await release.objects();
          expect(Object.keys(installed)).toEqual(before);

          await release.upgrade(present);
          const upgraded = await release.objects();
          expect(Object.keys(upgraded)).toEqual(after);
          expect(whatRuns(upgraded)).toEqual(whatRuns(installed));

          await release.upgrade(nextVersion(each.chart));
          const next = await release.objects();
          expect(generations(next)).toEqual(generations(upgraded));

          await release.rollback(1);
          const rolledBack = await release.objects();
          expect(Object.keys(rolledBack)).toEqual(before);
          expect(whatRuns(rolledBack)).toEqual(whatRuns(installed));

          await release.uninstall();
          const left = await release.objects();
          expect(Object.keys(left)).toEqual(keptByHelm(rolledBack));
        } finally {
          await release.remove();
        }
      });
    });
  });
});

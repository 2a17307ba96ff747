import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartNames, chartsFolder } from 'charts-test';
import { serversFor, strimziCases } from './cases';
import { HelmRelease, helmOfMajor } from './helmRelease';
import { generations } from './seenByControllers';
import { describeOn } from './servers';

/** The charts with another version, and nothing else changed. */
let next: string;
beforeAll(async () => {
  next = await mkdtemp(join(tmpdir(), 'integration-test-'));
  for (const chart of chartNames) {
    const copy = join(next, chart);
    await cp(join(chartsFolder, chart), copy, {
      recursive: true,
      dereference: true,
    });
    const file = join(copy, 'Chart.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^version: .*$/m, 'version: 99.0.0'));
  }
});
afterAll(async () => {
  await rm(next, { recursive: true, force: true });
});

describe.each(['3', '4'])('Helm %s', major => {
  describe.each(strimziCases)('$chart: $name', each => {
    describeOn(serversFor(each).at(-1), 'to the next version', getServer => {
      it('upgrades without a change that a controller sees', async () => {
        const helm = await helmOfMajor(major);
        const release = new HelmRelease(
          helm,
          getServer(),
          'helm-next-version',
          each,
        );
        const names = await release.watch(await readFile(each.golden, 'utf8'));
        try {
          await release.install(join(chartsFolder, each.chart));
          const installed = await release.objects();
          expect(Object.keys(installed)).toEqual(names);

          await release.upgrade(join(next, each.chart));
          const upgraded = await release.objects();
          expect(generations(upgraded)).toEqual(generations(installed));
        } finally {
          await release.uninstall();
        }
        expect(await release.objects()).toEqual({});
      });
    });
  });
});

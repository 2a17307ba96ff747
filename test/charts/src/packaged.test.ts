import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canonicalStream } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Helm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { chartCases, chartNames, chartsFolder } from './charts';
import { runHelm, testedHelms } from './helm';

let helms: Helm[];
let folder: string;
/** Archive of each chart. */
const archives = new Map<string, string>();
beforeAll(async () => {
  helms = await testedHelms();
  folder = await mkdtemp(join(tmpdir(), 'charts-test-'));
  for (const chart of chartNames) {
    await runHelm(helms[0], [
      'package',
      join(chartsFolder, chart),
      '-d',
      folder,
    ]);
    const name = (await readdir(folder)).find(file => file.startsWith(chart));
    archives.set(chart, join(folder, `${name}`));
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What stands in the folder of a packed chart. */
async function filesOf(archive: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('tar', ['-tzf', archive]);
  const names = stdout.trim().split('\n');
  return [...new Set(names.map(name => name.split('/')[1]))].sort();
}

it.each(chartNames)('%s is packed with all that belongs to it', async chart => {
  expect(await filesOf(`${archives.get(chart)}`)).toEqual([
    '.helmignore',
    'CHANGELOG.md',
    'Chart.yaml',
    'LICENSE',
    'README.md',
    'templates',
    'values.schema.json',
    'values.yaml',
  ]);
});

describe.each(chartCases())(
  '$chart: $name',
  ({ chart, name, values, golden }) => {
    it('passes helm lint --strict', async () => {
      for (const helm of helms) {
        const output = await runHelm(helm, [
          'lint',
          '--strict',
          join(chartsFolder, chart),
          '-f',
          values,
        ]);
        expect(output).toContain('0 chart(s) failed');
      }
    });

    it('renders the same from the archive', async () => {
      const output = await runHelm(helms[0], [
        'template',
        name,
        `${archives.get(chart)}`,
        '-f',
        values,
      ]);
      expect(canonicalStream(output)).toBe(await readFile(golden, 'utf8'));
    });

    it('prints notes', async () => {
      // Helm 3 asks a cluster for its version even for a dry run.
      const helm4 = helms.filter(({ version }) => version.startsWith('4.'));
      expect(helm4.length).toBeGreaterThan(0);
      for (const helm of helm4) {
        const output = await runHelm(helm, [
          'install',
          name,
          join(chartsFolder, chart),
          '--dry-run=client',
          '-f',
          values,
        ]);
        expect(output.split('NOTES:')[1]).toMatch(/kubectl .*get /);
      }
    });
  },
);

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartNames, chartsFolder } from 'charts-test';

/**
 * The charts with another version, and nothing else changed, while the tests
 * of a file run.
 *
 * @returns the folder of a chart's copy
 */
export function useNextVersion(): (chart: string) => string {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'integration-test-'));
    for (const chart of chartNames) {
      const copy = join(folder, chart);
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
    await rm(folder, { recursive: true, force: true });
  });
  return chart => join(folder, chart);
}

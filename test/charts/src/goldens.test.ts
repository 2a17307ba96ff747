import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Helm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { chartCases, chartNames, chartsFolder } from './charts';
import { testedHelms } from './helm';
import { renderCase } from './renderCase';

let helms: Helm[];
beforeAll(async () => {
  helms = await testedHelms();
});

describe.each(chartCases())('$chart: $name', chartCase => {
  it('renders to the golden file on every Helm, and twice the same', async () => {
    if (process.env.UPDATE_GOLDENS) {
      await writeFile(chartCase.golden, await renderCase(helms[0], chartCase));
    }
    const golden = await readFile(chartCase.golden, 'utf8');
    for (const helm of helms) {
      expect(await renderCase(helm, chartCase)).toBe(golden);
      expect(await renderCase(helm, chartCase)).toBe(golden);
    }
  });
});

it.each(chartNames)('%s has golden files for its cases only', chart => {
  const cases = chartCases().filter(each => each.chart === chart);
  expect(readdirSync(join(chartsFolder, chart, 'golden')).sort()).toEqual(
    cases.map(({ name }) => `${name}.yaml`),
  );
});

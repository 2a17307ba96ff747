import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { canonicalStream } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parseAllDocuments } from 'yaml';
import {
  chartCases,
  chartNames,
  chartsFolder,
  repositoryFolder,
} from './charts';
import { runHelm, testedHelms } from './helm';
import type { Manifest } from './render';

const NEXT = '99.0.0';
const releasedFolder = join(repositoryFolder, 'test/integration/released');

// Every case of a chart, one Helm run each.
jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'charts-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The archive of a chart under another version. */
async function bumped(chart: string): Promise<string> {
  const copy = join(folder, chart);
  await cp(join(chartsFolder, chart), copy, {
    recursive: true,
    dereference: true,
  });
  const file = join(copy, 'Chart.yaml');
  const manifest = await readFile(file, 'utf8');
  await writeFile(file, manifest.replace(/^version: .*$/m, `version: ${NEXT}`));
  const [helm] = await testedHelms();
  await runHelm(helm, ['package', copy, '-d', folder]);
  return join(folder, `${chart}-${NEXT}.tgz`);
}

describe.each(chartNames)('another version of %s', chart => {
  it('changes nothing that is rendered: no pod template, no label, no name', async () => {
    const archive = await bumped(chart);
    // One is enough: every Helm renders the golden files.
    const [helm] = await testedHelms();
    for (const { name, values, golden } of chartCases().filter(
      each => each.chart === chart,
    )) {
      const args = ['template', name, archive, '-f', values];
      expect(canonicalStream(await runHelm(helm, args))).toBe(
        await readFile(golden, 'utf8'),
      );
    }
  });
});

/** What Kubernetes assumes where a StatefulSet says nothing of it, as those of 0.1.0. */
const ASSUMED = {
  StatefulSet: {
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
  },
  KafkaConnect: {},
};

/** What decides whether pods are replaced, by kind and name. */
function whatRuns(output: string): Record<string, unknown> {
  return Object.fromEntries(
    parseAllDocuments(output)
      .map((document): Manifest | null => document.toJS())
      .filter(manifest => manifest !== null)
      .flatMap(({ kind, metadata, spec }) =>
        kind === 'StatefulSet' || kind === 'KafkaConnect'
          ? [
              [
                `${kind} ${metadata.namespace}/${metadata.name}`,
                { ...ASSUMED[kind], ...spec },
              ],
            ]
          : [],
      ),
  );
}

/** The archives of former versions, each with values that were valid with it. */
const released = chartNames.flatMap(chart =>
  readdirSync(releasedFolder)
    .filter(file => file.startsWith(`${chart}-`) && file.endsWith('.tgz'))
    .flatMap(file => {
      const archive = join(releasedFolder, file);
      const values = archive.replace(/\.tgz$/, '');
      return readdirSync(values).map(name => ({
        chart,
        version: basename(values).slice(chart.length + 1),
        archive,
        name: basename(name, '-values.yaml'),
        values: join(values, name),
      }));
    }),
);

it.each(released)(
  'an upgrade from $chart $version restarts nothing: $name',
  async ({ chart, archive, name, values }) => {
    for (const helm of await testedHelms()) {
      const [before, after] = await Promise.all(
        [archive, join(chartsFolder, chart)].map(async from =>
          whatRuns(await runHelm(helm, ['template', name, from, '-f', values])),
        ),
      );
      expect(after).toEqual(before);
    }
  },
);

it('knows values of every chart that was released', () => {
  expect(new Set(released.map(({ chart }) => chart))).toEqual(
    new Set(chartNames),
  );
});

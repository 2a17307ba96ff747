import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledChart, bundledChartVersion, findChart } from './findChart';

it('finds a bundled chart in the version it has', async () => {
  const folder = await bundledChart('kafka-pipeline', '0.2.0');
  expect(await readFile(join(folder, 'Chart.yaml'), 'utf8')).toContain(
    'name: kafka-pipeline',
  );
});

it('knows the version of a bundled chart', async () => {
  expect(await bundledChartVersion('kafka-connect')).toBe('0.2.0');
});

it('tells people elsewhere where a bundled chart is in a checkout', async () => {
  const chart = await findChart(
    'kafka-connect',
    { bundled: '0.2.0' },
    new Map(),
  );
  expect(chart.reference).toBe(await bundledChart('kafka-connect', '0.2.0'));
  expect(chart.portable).toBe('charts/kafka-connect');
});

it('says which version there is when another one is pinned', async () => {
  await expect(
    findChart('kafka-connect', { bundled: '9.9.9' }, new Map()),
  ).rejects.toThrow(
    'kafka-pipelines.yaml pins kafka-connect as { bundled: 9.9.9 }, but this installation comes with kafka-connect 0.2.0',
  );
});

it('takes a chart out of the repository, with its files only', async () => {
  const files = new Map([
    ['charts/mine/Chart.yaml', 'name: mine'],
    ['charts/mine/templates/a.yaml', 'a'],
    ['charts/mine-too/Chart.yaml', 'name: other'],
    ['README.md', ''],
  ]);
  expect(
    await findChart('kafka-pipeline', { path: './charts/mine/' }, files),
  ).toEqual({
    reference: './charts/mine',
    portable: './charts/mine',
    files: new Map([
      ['charts/mine/Chart.yaml', 'name: mine'],
      ['charts/mine/templates/a.yaml', 'a'],
    ]),
  });
});

it.each([
  ['charts/none', 'the repository has no charts/none/Chart.yaml'],
  ['../outside', 'The path "../outside" has a segment ".."'],
  ['/etc', 'The path "/etc" is absolute; it must be relative'],
])('refuses the path %s', async (path, message) => {
  await expect(
    findChart('kafka-pipeline', { path }, new Map()),
  ).rejects.toThrow(message);
});

it('refers to an OCI chart by its digest', async () => {
  expect(
    await findChart(
      'kafka-pipeline',
      {
        oci: 'oci://registry.example/c',
        version: '1.0.0',
        digest: 'sha256:0a',
      },
      new Map(),
    ),
  ).toEqual({
    reference: 'oci://registry.example/c@sha256:0a',
    portable: 'oci://registry.example/c@sha256:0a',
  });
});

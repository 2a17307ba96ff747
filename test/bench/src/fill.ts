import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  canonicalStream,
  checkFleet,
  hasErrors,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  bundledChart,
  checkChange,
  createGitRepository,
  loadFleet,
  renderPipeline,
  resolveHelm,
  type Helm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { BareRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { createdFiles, FleetGenerator } from './fleet';
import {
  benchmark,
  printTable,
  sideBySide,
  timed,
  timingRows,
  TIMING_HEAD,
} from './measure';

const ENVIRONMENT = 'dev';
const FEW = 10;
const execute = promisify(execFile);

/** `helm template` as somebody would type it in a checkout. */
async function bareHelm(
  { command }: Helm,
  checkout: string,
  fleet: Fleet,
  pipeline: string,
): Promise<() => Promise<string>> {
  const pin = fleet.environments[ENVIRONMENT].config.charts['kafka-pipeline'];
  if (!('bundled' in pin)) throw new Error('The demo bundles its chart');
  const chart = await bundledChart('kafka-pipeline', pin.bundled);
  const { valueFiles } = fleet.pipelines[pipeline].instances[ENVIRONMENT];
  const files = valueFiles.flatMap(file => ['-f', file]);
  return async () => {
    const { stdout } = await execute(
      command,
      ['template', pipeline, chart, ...files],
      { cwd: checkout, maxBuffer: 64 * 1024 * 1024 },
    );
    return stdout;
  };
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>) {
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** One table: a new pipeline in a repository of so many. */
async function measure(
  generator: FleetGenerator,
  pipelines: number,
  runs: number,
) {
  const bare = new BareRepository(generator.repository(pipelines));
  const checkout = await mkdtemp(join(tmpdir(), 'bench-fill-'));
  try {
    const repository = createGitRepository({
      name: 'data',
      branch: 'main',
      path: fileURLToPath(bare.url),
    });
    const helm = await resolveHelm();
    // What a running process knows of the newest commit
    const snapshot = await repository.read();
    const fleet = loadFleet(snapshot.files, snapshot.skipped);
    const base = { fleet, findings: checkFleet(fleet) };
    const fill = async () =>
      generator.fill(pipelines, repository, await repository.head());

    const changeSet = await fill();
    const [pipeline] = changeSet.pipelines;
    const after = new Map([...snapshot.files, ...createdFiles(changeSet)]);
    const fleetAfter = loadFleet(after, []);
    await writeFiles(checkout, after);
    const runHelm = await bareHelm(helm, checkout, fleetAfter, pipeline);

    const fillAndValidate = async () => {
      const filled = await fill();
      // Is it still the newest commit?
      await repository.head();
      const checked = await checkChange({
        changeSet: filled,
        snapshot,
        base,
        helm: { render: run => run(helm) },
      });
      if (hasErrors(checked.findings)) {
        throw new Error(JSON.stringify(checked.findings, null, 2));
      }
      return checked.manifests.map(({ manifests }) => manifests);
    };
    const [expected, checked] = [await runHelm(), await fillAndValidate()];
    if (checked.length !== 1 || checked[0] !== canonicalStream(expected)) {
      throw new Error('The manifests are not those of helm template');
    }

    const timings = await sideBySide(
      [
        { name: 'helm template', run: () => timed(runHelm) },
        {
          name: 'its rendering alone',
          run: () =>
            timed(() =>
              renderPipeline({
                helm,
                fleet: fleetAfter,
                files: after,
                pipeline,
                environment: ENVIRONMENT,
              }),
            ),
        },
        { name: 'fill + validate', run: () => timed(fillAndValidate) },
      ],
      runs,
    );
    printTable(
      `One more pipeline beside ${pipelines}, Helm ${helm.version}`,
      TIMING_HEAD,
      timingRows(timings, timings[0]),
    );
  } finally {
    bare.remove();
    await rm(checkout, { recursive: true });
  }
}

benchmark({ runs: 20, pipelines: 1000 }, async ({ runs, pipelines }) => {
  const generator = await FleetGenerator.create();
  for (const count of [FEW, pipelines]) await measure(generator, count, runs);
});

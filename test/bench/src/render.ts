import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  loadFleet,
  renderFleet,
  resolveHelm,
  type RenderFleetOptions,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { BareUmbrella } from './bareUmbrella';
import { FleetGenerator } from './fleet';
import {
  benchmark,
  printTable,
  sideBySide,
  timed,
  timingRows,
  TIMING_HEAD,
} from './measure';

async function render(options: RenderFleetOptions): Promise<void> {
  for await (const { name, error } of renderFleet(options)) {
    if (error !== undefined) throw new Error(`${name}: ${error}`);
  }
}

async function measure(
  generator: FleetGenerator,
  pipelines: number,
  runs: number,
) {
  const files = new Map(Object.entries(generator.repository(pipelines)));
  const fleet = loadFleet(files, []);
  const helm = await resolveHelm();
  const targets = Object.keys(fleet.pipelines).map(name => ({
    kind: 'pipeline' as const,
    name,
    environment: 'dev',
  }));
  const bare = await BareUmbrella.create(fleet, 'dev');
  const root = await mkdtemp(join(tmpdir(), 'render-'));
  const options = { fleet, files, helm, targets };
  const warm = { ...options, cacheFolder: join(root, 'warm') };
  const empty = { ...options, cacheFolder: join(root, 'empty') };
  try {
    const timings = await sideBySide(
      [
        { name: 'bare umbrella', run: () => timed(() => bare.render()) },
        {
          name: 'empty cache',
          run: async () => {
            await rm(empty.cacheFolder, { recursive: true, force: true });
            return timed(() => render(empty));
          },
        },
        { name: 'warm cache', run: () => timed(() => render(warm)) },
      ],
      runs,
    );
    printTable(
      `Rendering of ${pipelines} pipelines`,
      TIMING_HEAD,
      timingRows(timings, timings[0]),
    );
  } finally {
    await bare.remove();
    await rm(root, { recursive: true, force: true });
  }
}

benchmark({ runs: 3, largest: 1000 }, async ({ runs, largest }) => {
  const generator = await FleetGenerator.create();
  for (let pipelines = 10; pipelines <= largest; pipelines *= 10) {
    await measure(generator, pipelines, runs);
  }
});

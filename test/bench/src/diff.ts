import {
  diffFleets,
  type Fleet,
  type FleetDiff,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
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

const ENVIRONMENT = 'dev';

type Files = ReadonlyMap<string, string>;

function replaced(
  files: Files,
  path: string,
  before: string,
  after: string,
): Files {
  const text = files.get(path);
  if (!text?.includes(before)) {
    throw new Error(`${path} has no ${before}`);
  }
  return new Map(files).set(path, text.replace(before, after));
}

function assertChanged({ pipelines, notCompared }: FleetDiff, count: number) {
  if (pipelines.length !== count || notCompared.length > 0) {
    throw new Error(
      `${pipelines.length} pipelines change, but ${count} are meant to`,
    );
  }
}

/** Times the difference of two trees against bare Helm rendering what changes on both sides. */
async function measure(
  title: string,
  files: { before: Files; after: Files },
  { runs, changed }: { runs: number; changed?: string[] },
) {
  const before = loadFleet(files.before, []);
  const after = loadFleet(files.after, [], before);
  const count = changed?.length ?? Object.keys(before.pipelines).length;
  assertChanged(diffFleets(before, after), count);
  const umbrellas = [
    await BareUmbrella.create(before, ENVIRONMENT, changed),
    await BareUmbrella.create(after, ENVIRONMENT, changed),
  ];
  try {
    if ((await umbrellas[0].render()) < count) {
      throw new Error('The umbrella does not render all pipelines');
    }
    const timings = await sideBySide(
      [
        {
          name: 'bare umbrella, both sides',
          run: () =>
            timed(async () => {
              for (const umbrella of umbrellas) await umbrella.render();
            }),
        },
        {
          name: 'fleets are loaded',
          run: () => timed(async () => diffFleets(before, after)),
        },
        {
          name: 'the base is loaded',
          run: () =>
            timed(async () =>
              diffFleets(before, loadFleet(files.after, [], before)),
            ),
        },
        {
          name: 'nothing is loaded',
          run: () =>
            timed(async () => {
              const base: Fleet = loadFleet(files.before, []);
              diffFleets(base, loadFleet(files.after, [], base));
            }),
        },
      ],
      runs,
    );
    printTable(title, TIMING_HEAD, timingRows(timings, timings[0]));
  } finally {
    await Promise.all(umbrellas.map(umbrella => umbrella.remove()));
  }
}

benchmark({ runs: 5, pipelines: 1000 }, async ({ runs, pipelines }) => {
  const generator = await FleetGenerator.create();
  const before = new Map(Object.entries(generator.repository(pipelines)));
  const name = 'shop-00003-cdc';
  await measure(
    `One topic of one pipeline changes, of ${pipelines}`,
    {
      before,
      after: replaced(
        before,
        `pipelines/${name}/values.yaml`,
        'partitions: 6',
        'partitions: 8',
      ),
    },
    { runs, changed: [name] },
  );
  await measure(
    `A preset changes, and so all ${pipelines} pipelines`,
    {
      before,
      after: replaced(
        before,
        'presets/debezium-mysql.yaml',
        'heartbeat.interval.ms: 10000',
        'heartbeat.interval.ms: 5000',
      ),
    },
    { runs },
  );
});

import {
  checkFleet,
  createConnectCatalogue,
  hasErrors,
  type ConnectCatalogue,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  loadFleet,
  openConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { FleetGenerator } from './fleet';
import {
  benchmark,
  printTable,
  sideBySide,
  timed,
  timingRows,
  TIMING_HEAD,
} from './measure';

/** Knows no class, so that no rule has anything to compare with. */
const nothing = createConnectCatalogue(
  {
    index: { artifacts: {}, classes: {} },
    read: () => {
      throw new Error('It has no files');
    },
  },
  [],
);

function connectorsOf(fleet: Fleet) {
  return Object.values(fleet.pipelines).flatMap(({ instances }) =>
    Object.values(instances).flatMap(({ effective }) =>
      Object.values(effective.connectors),
    ),
  );
}

/** Milliseconds of processor time, which other work on the machine does not lengthen. */
function cpuTimed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { system, user } = process.cpuUsage(before);
  return (system + user) / 1000;
}

/** Times the checks of a fleet that nobody has checked before. */
async function timeChecks(
  files: ReadonlyMap<string, string>,
  catalogue: ConnectCatalogue,
): Promise<number> {
  const fleet = { ...loadFleet(files, []), catalogue };
  // What loading leaves behind is not for the checks to clear away.
  globalThis.gc?.();
  return cpuTimed(() => checkFleet(fleet));
}

async function measureChecks(pipelines: number, runs: number) {
  const generator = await FleetGenerator.create();
  const files = new Map(Object.entries(generator.repository(pipelines)));
  const fleet = loadFleet(files, []);
  if (hasErrors(checkFleet(fleet))) {
    throw new Error('The generated pipelines have errors');
  }
  const { catalogue } = fleet;
  const timings = await sideBySide(
    [
      { name: 'no class is known', run: () => timeChecks(files, nothing) },
      { name: 'all are known', run: () => timeChecks(files, catalogue) },
    ],
    runs,
  );
  printTable(
    `Checks without Helm of ${pipelines} pipelines, processor time`,
    TIMING_HEAD,
    timingRows(timings, timings[0]),
  );
  const connectors = connectorsOf(fleet);
  const [without, all] = timings;
  const each = (all.median - without.median) / connectors.length;
  console.log(
    `\n${connectors.length} connectors by environment: ${each.toFixed(
      3,
    )} ms each`,
  );
}

async function measureOpening(runs: number) {
  const { classNames, versions } = openConnectCatalogue();
  const all = (['source', 'sink', 'transformation', 'converter'] as const)
    .flatMap(kind => classNames(kind))
    .flatMap(name => versions(name).map(each => ({ name, ...each })));
  const some = [
    'io.debezium.connector.mysql.MySqlConnector',
    'io.debezium.transforms.ExtractNewRecordState',
    'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    'org.apache.kafka.connect.json.JsonConverter',
  ];
  const timings = await sideBySide(
    [
      {
        name: 'all classes in all versions',
        run: () =>
          timed(async () => {
            const { find } = openConnectCatalogue();
            all.forEach(each => find(each.name, each.version, each.artifact));
          }),
      },
      { name: 'opened', run: () => timed(async () => openConnectCatalogue()) },
      {
        name: `opened, ${some.length} classes used`,
        run: () =>
          timed(async () => {
            const { find } = openConnectCatalogue();
            some.forEach(name => find(name));
          }),
      },
    ],
    runs,
  );
  printTable(
    'Opening the catalogue',
    TIMING_HEAD,
    timingRows(timings, timings[0]),
  );
}

benchmark({ runs: 10, pipelines: 1000 }, async ({ runs, pipelines }) => {
  await measureChecks(pipelines, runs);
  await measureOpening(runs);
});

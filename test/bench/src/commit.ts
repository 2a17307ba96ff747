import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createGitRepository,
  publishChangeSet,
  type GitOpsRepository,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  GitHttpServer,
  seedBareRepository,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { cloneByHand, commitByHand, git, pullByHand } from './byHand';
import { createdFiles, FleetGenerator } from './fleet';
import {
  benchmark,
  printTable,
  sideBySide,
  timed,
  timingRows,
  TIMING_HEAD,
  type Subject,
} from './measure';

const AUTHOR = { name: 'Ann', email: 'ann@example.com' };

/** Where the commits go, and how the adapter gets there. */
interface Place {
  title: string;
  /** For git by hand. */
  url: string;
  /** The adapter of a new process. */
  open(stateFolder: string): GitOpsRepository;
  /** Whether the adapter keeps a copy on this machine. */
  hasMirror: boolean;
}

/** The benchmark's repository and its folder for whatever is kept beside it. */
class Bench {
  #number: number;

  constructor(
    readonly folder: string,
    readonly gitDir: string,
    readonly generator: FleetGenerator,
    pipelines: number,
  ) {
    this.#number = pipelines;
  }

  /** A form that nobody has filled in yet. */
  next(): number {
    this.#number += 1;
    return this.#number;
  }

  newFolder(name: string): Promise<string> {
    return mkdtemp(join(this.folder, `${name}-`));
  }
}

/** What `kafka:pipeline:publish` does for a new pipeline. */
async function publish(bench: Bench, repository: GitOpsRepository) {
  const changeSet = bench.generator.fill(
    bench.next(),
    repository,
    '0'.repeat(40),
  );
  const result = await publishChangeSet({
    repository,
    changeSet,
    author: AUTHOR,
  });
  if (result.kind !== 'created') throw new Error(result.message);
  return changeSet;
}

/** The same by hand. */
async function commitNext(bench: Bench, place: Place, clone: string) {
  const changeSet = bench.generator.fill(
    bench.next(),
    place.open(''),
    '0'.repeat(40),
  );
  return commitByHand(clone, createdFiles(changeSet), changeSet.message);
}

async function subjectsOf(bench: Bench, place: Place): Promise<Subject[]> {
  const state = await bench.newFolder('state');
  const warm = place.open(state);
  await publish(bench, warm);
  const kept = await bench.newFolder('clone');
  await cloneByHand(place.url, kept);
  return [
    {
      name: 'plain git, clone kept',
      run: () =>
        timed(async () => {
          await pullByHand(kept);
          await commitNext(bench, place, kept);
        }),
    },
    { name: 'adapter, warm', run: () => timed(() => publish(bench, warm)) },
    {
      name: 'plain git, new clone',
      async run() {
        const clone = await bench.newFolder('clone');
        const time = await timed(async () => {
          await cloneByHand(place.url, clone);
          await commitNext(bench, place, clone);
        });
        await rm(clone, { recursive: true });
        return time;
      },
    },
    ...(place.hasMirror
      ? [
          {
            name: 'adapter, new process with its copy',
            run: () => timed(() => publish(bench, place.open(state))),
          },
        ]
      : []),
    {
      name: 'adapter, new process',
      async run() {
        const empty = await bench.newFolder('state');
        const time = await timed(() => publish(bench, place.open(empty)));
        await rm(empty, { recursive: true });
        return time;
      },
    },
  ];
}

/** Prints each against the plain git that is as warm. */
async function measure(bench: Bench, place: Place, runs: number) {
  const before = await commitCount(bench);
  const subjects = await subjectsOf(bench, place);
  const timings = await sideBySide(subjects, runs);
  const made = (await commitCount(bench)) - before;
  // One when it was opened, and one for the run that does not count
  if (made !== subjects.length * (runs + 1) + 1) {
    throw new Error(`${made} commits were made, not one for each run`);
  }
  const isWarm = (name: string) => /warm|kept/.test(name);
  const rows = [true, false].flatMap(warm => {
    const same = timings.filter(({ name }) => isWarm(name) === warm);
    return timingRows(same, same[0]);
  });
  printTable(place.title, TIMING_HEAD, rows);
}

async function commitCount({ gitDir }: Bench): Promise<number> {
  return Number(await git(gitDir, 'rev-list', '--count', 'main'));
}

benchmark({ runs: 10, pipelines: 5000 }, async ({ runs, pipelines }) => {
  const generator = await FleetGenerator.create();
  const folder = await mkdtemp(join(tmpdir(), 'bench-commit-'));
  const gitDir = join(folder, 'gitops.git');
  const server = new GitHttpServer(gitDir);
  try {
    await git(folder, 'init', '--quiet', '--bare', '-b', 'main', gitDir);
    const files = generator.repository(pipelines);
    const bare = await seedBareRepository(gitDir, { files });
    await bare.git('config', 'uploadpack.allowFilter', 'true');
    await bare.git('config', 'http.receivepack', 'true');
    await server.listen();
    const { length } = Object.keys(files);
    console.log(`One new pipeline in a repository of ${length} files`);

    const bench = new Bench(folder, gitDir, generator, pipelines);
    const name = 'data';
    const branch = 'main';
    await measure(
      bench,
      {
        title: 'Bare repository on this machine',
        url: pathToFileURL(gitDir).href,
        open: () => createGitRepository({ name, branch, path: gitDir }),
        hasMirror: false,
      },
      runs,
    );
    await measure(
      bench,
      {
        title: 'Git server over HTTP (git http-backend on this machine)',
        url: server.url,
        open: stateFolder =>
          createGitRepository({ name, branch, url: server.url, stateFolder }),
        hasMirror: true,
      },
      runs,
    );
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});

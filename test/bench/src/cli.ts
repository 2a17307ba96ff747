import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  loadFleet,
  resolveHelm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { BareUmbrella } from './bareUmbrella';
import { FleetGenerator, ROOT } from './fleet';
import {
  benchmark,
  printTable,
  ratio,
  seconds,
  sideBySide,
  timed,
  type Subject,
} from './measure';

/** Powers of ten, so that what is not linear is seen. */
const SIZES = [10, 100, 1000, 10_000];
const ENVIRONMENTS = ['dev', 'prod'];

const run = promisify(execFile);

/** A generated repository on disk, with a commit and one changed file. */
class Repository {
  readonly #env: NodeJS.ProcessEnv;

  constructor(readonly root: string, helm: string) {
    this.#env = {
      ...process.env,
      KAFKA_PIPELINES_HELM: helm,
      XDG_CACHE_HOME: this.cache,
      GIT_CONFIG_GLOBAL: join(root, '../gitconfig'),
    };
  }

  get cache(): string {
    return join(this.root, '../cache');
  }

  async write(files: Record<string, string>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const target = join(this.root, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  }

  async commit(): Promise<void> {
    await writeFile(
      join(this.root, '../gitconfig'),
      '[user]\nname = Ann\nemail = ann@example.com\n',
    );
    for (const args of [
      ['init', '--quiet', '--initial-branch=main'],
      ['add', '.'],
      ['commit', '--quiet', '--message=all'],
    ]) {
      await run('git', ['-C', this.root, ...args], { env: this.#env });
    }
  }

  /** Runs the command line as a process of its own. */
  async kafkaPipelines(...args: string[]): Promise<void> {
    await run(
      process.execPath,
      [
        join(ROOT, 'packages/cli/bin/kafka-pipelines'),
        ...args,
        '--repository',
        this.root,
      ],
      { env: this.#env, maxBuffer: 1024 ** 3 },
    );
  }

  subject(name: string, args: string[], withCache = true): Subject {
    return {
      name,
      run: async () => {
        if (!withCache) await rm(this.cache, { recursive: true, force: true });
        return timed(() => this.kafkaPipelines(...args));
      },
    };
  }
}

async function measure(
  generator: FleetGenerator,
  size: number,
  runs: number,
): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-cli-'));
  const root = join(folder, 'repository');
  const { command } = await resolveHelm();
  const repository = new Repository(root, command);
  const files = generator.repository(size, ENVIRONMENTS);
  const fleet = loadFleet(new Map(Object.entries(files)), []);
  const [umbrella, other] = await Promise.all(
    ENVIRONMENTS.map(each => BareUmbrella.create(fleet, each)),
  );
  try {
    await repository.write(files);
    await repository.commit();
    const [path] = Object.keys(files).filter(each =>
      /^pipelines\/.*\/values\.yaml$/.test(each),
    );
    await repository.write({
      [path]: files[path].replace('partitions: 6', 'partitions: 9'),
    });
    const timings = await sideBySide(
      [
        {
          name: 'helm template of umbrellas, side by side',
          run: () =>
            timed(() => Promise.all([umbrella.render(), other.render()])),
        },
        repository.subject('check, empty cache', ['check'], false),
        repository.subject('check', ['check']),
        repository.subject('render of one environment, no cache', [
          'render',
          '--all',
          '--env',
          ENVIRONMENTS[0],
          '--no-cache',
        ]),
        repository.subject('diff of one change', ['diff', 'main', '--exact']),
      ],
      runs,
    );
    return timings.map(({ name, median, fastest, slowest }, index) => [
      index === 0 ? size.toLocaleString('en') : '',
      name,
      seconds(median),
      `${seconds(fastest)} … ${seconds(slowest)}`,
      index === 0 ? 'baseline' : ratio(median, timings[0].median),
    ]);
  } finally {
    await Promise.all([umbrella.remove(), other.remove()]);
    await rm(folder, { recursive: true, force: true });
  }
}

benchmark({ runs: 3, largest: SIZES[SIZES.length - 1] }, async options => {
  const generator = await FleetGenerator.create();
  const rows: string[][] = [];
  for (const size of SIZES.filter(each => each <= options.largest)) {
    rows.push(...(await measure(generator, size, options.runs)));
  }
  printTable(
    `The command line, ${availableParallelism()} cores (${
      cpus()[0].model
    }), ${Math.round(totalmem() / 1024 ** 3)} GB of memory`,
    ['pipelines', '', 'median', 'spread', 'ratio'],
    rows,
  );
});

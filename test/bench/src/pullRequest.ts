import {
  publishChangeSet,
  type GitOpsRepository,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { createGithubRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import { startGithubFake, type GithubFake } from 'github-fake';
import { BackstagePullRequest } from './backstagePullRequest';
import { createdFiles, FleetGenerator } from './fleet';
import {
  benchmark,
  printTable,
  ratio,
  seconds,
  sideBySide,
  timed,
  type Subject,
} from './measure';

const OWNER = 'acme';
const REPO = 'pipelines';
const AUTHOR = { name: 'Ann', email: 'ann@example.com' };
const FILE_COUNTS = [1, 20, 200];
const HEAD = ['', 'files', 'calls', 'ratio', 'median', 'spread', 'ratio'];

/** The test server with one repository, and what is measured on it. */
class Bench {
  readonly #fake: GithubFake;
  readonly #generator: FleetGenerator;
  readonly #backstage: BackstagePullRequest;
  #pipelines: number;

  constructor(
    fake: GithubFake,
    generator: FleetGenerator,
    /** How many there are; those of new pull requests are numbered from here. */
    pipelines: number,
  ) {
    this.#fake = fake;
    this.#generator = generator;
    this.#backstage = new BackstagePullRequest(fake, OWNER, REPO);
    this.#pipelines = pipelines;
  }

  /** Rows of the table: each way to open a pull request with so many files. */
  async measure(fileCount: number, runs: number): Promise<string[][]> {
    const calls = new Map<string, number>();
    const trees = new Set<string>();
    const warm = this.#adapter('pullRequest');
    await warm.read();
    let change = this.#change(warm, fileCount);

    const subject = (
      name: string,
      open: () => Promise<{ branch: string; time: number }>,
    ): Subject => ({
      name,
      run: async () => {
        this.#fake.calls.length = 0;
        const { branch, time } = await open();
        calls.set(name, this.#fake.calls.length);
        trees.add(await this.#takeTree(branch));
        return time;
      },
    });
    const ours = async (repository: GitOpsRepository) => {
      let branch = '';
      const time = await timed(async () => {
        branch = await publish(repository, change);
      });
      return { branch, time };
    };
    const timings = await sideBySide(
      [
        subject('publish:github:pull-request', async () => {
          const branch = `scaffolder-${change.request.id}`;
          const time = await this.#backstage.open(
            branch,
            createdFiles(change),
            { title: 'Add pipelines', description: change.message },
          );
          return { branch, time };
        }),
        subject('adapter, warm', () => ours(warm)),
        subject('adapter, new process', () =>
          ours(this.#adapter('pullRequest')),
        ),
      ],
      runs,
      async () => {
        if (trees.size > 1) throw new Error('The trees differ');
        trees.clear();
        change = this.#change(warm, fileCount);
        await this.#moveBase();
      },
    );
    if (trees.size > 1) throw new Error('The trees differ');
    const [baseline] = timings;
    return timings.map(timing => {
      const count = calls.get(timing.name) ?? 0;
      const baselineCount = calls.get(baseline.name) ?? 0;
      const isBaseline = timing === baseline;
      return [
        timing.name,
        String(fileCount),
        String(count),
        isBaseline ? 'baseline' : ratio(count, baselineCount),
        seconds(timing.median),
        `${seconds(timing.fastest)} … ${seconds(timing.slowest)}`,
        isBaseline ? 'baseline' : ratio(timing.median, baseline.median),
      ];
    });
  }

  #adapter(publishing: 'commit' | 'pullRequest'): GitOpsRepository {
    return createGithubRepository({
      name: 'data',
      host: 'github.example.com',
      owner: OWNER,
      repo: REPO,
      branch: 'main',
      publish: publishing,
      connection: {
        apiBaseUrl: this.#fake.apiUrl,
        getToken: async () => ({ token: this.#fake.token, isApp: false }),
      },
    });
  }

  /** As many new files as wanted, two for a pipeline. */
  #change(repository: GitOpsRepository, fileCount: number): ChangeSet {
    const base = '0'.repeat(40);
    const parts = Array.from({ length: Math.ceil(fileCount / 2) }, () =>
      this.#generator.fill((this.#pipelines += 1), repository, base),
    );
    return {
      ...parts[0],
      request: { ...parts[0].request, verb: 'bulk' },
      pipelines: parts.flatMap(({ pipelines }) => pipelines),
      edits: parts.flatMap(({ edits }) => edits).slice(0, fileCount),
    };
  }

  /** Somebody merges something, so that nobody's last answer about main holds. */
  async #moveBase() {
    const repository = this.#adapter('commit');
    const { commit, files } = await repository.read();
    const path = [...files.keys()].find(name => name.startsWith('pipelines/'));
    if (!path) throw new Error('There are no pipelines left to remove');
    await repository.commit({
      base: commit,
      changes: new Map([[path, null]]),
      message: 'Remove a file',
      author: AUTHOR,
      trailers: { 'Request-Id': `move-${commit}` },
    });
  }

  /** The tree of a branch, which is deleted then, so that the next one is new. */
  async #takeTree(branch: string): Promise<string> {
    const repository = this.#fake.repository(`${OWNER}/${REPO}`);
    const ref = `refs/heads/${branch}`;
    const tree = await repository.git('rev-parse', `${ref}^{tree}`);
    await repository.git('update-ref', '-d', ref);
    await repository.refresh();
    return tree.trim();
  }
}

/** @returns the branch of the new pull request */
async function publish(
  repository: GitOpsRepository,
  changeSet: ChangeSet,
): Promise<string> {
  const result = await publishChangeSet({
    repository,
    changeSet,
    author: AUTHOR,
  });
  if (result.kind !== 'created' || !result.proposal?.pullRequest) {
    throw new Error(`No new pull request: ${result.message}`);
  }
  return result.proposal.branch;
}

benchmark(
  { runs: 5, pipelines: 500, latency: 50 },
  async ({ runs, pipelines, latency }) => {
    const generator = await FleetGenerator.create();
    const files = generator.repository(pipelines);
    const fake = await startGithubFake({
      repositories: [{ path: `${OWNER}/${REPO}`, files }],
      rateLimit: 1_000_000,
      // Backstage's action sends the mode of a blob
      ignoresUnknownKeys: true,
    });
    try {
      const { length } = Object.keys(files);
      console.log(`A new pull request to a repository of ${length} files`);
      for (const milliseconds of [0, latency]) {
        fake.faults.clear();
        if (milliseconds > 0) {
          fake.faults.on({ times: Infinity }, { kind: 'slow', milliseconds });
        }
        const bench = new Bench(fake, generator, pipelines);
        const rows: string[][] = [];
        for (const fileCount of FILE_COUNTS) {
          rows.push(...(await bench.measure(fileCount, runs)));
        }
        printTable(
          milliseconds === 0
            ? 'A server that answers at once'
            : `A server that answers ${milliseconds} ms later`,
          HEAD,
          rows,
        );
      }
    } finally {
      await fake.close();
    }
  },
);

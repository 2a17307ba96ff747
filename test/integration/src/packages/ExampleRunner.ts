import { workspaceHelm } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addressOf, startFakeWorker, type Exported } from './fakeWorker';
import { ROOT, type PackedCli } from './packedCli';

const COMMANDS = [
  'init',
  'import',
  'check',
  'render',
  'diff',
  'review',
  'inventory',
  'upgrade',
  'catalogue add',
  'catalogue list',
  'catalogue show',
  'export',
  'completion',
];

/** Examples for a place that is not here, with what they say instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'kafka-pipelines review --post': '--post needs a token',
};

/** How an example ended. */
interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Connectors of the demo as they run, and under names that the demo has not. */
interface Connectors {
  same: Exported[];
  others: Exported[];
}

/** Runs examples of help in bash, each in a repository of its own, with workers that are played. */
export class ExampleRunner {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #workers: Server[] = [];

  private constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#env = env;
  }

  /** @param folder - where it may make folders */
  static async start(folder: string, cli: PackedCli): Promise<ExampleRunner> {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await symlink(cli.command, join(bin, 'kafka-pipelines'));
    const config = join(folder, 'gitconfig');
    await writeFile(config, '[user]\nname = Ann\nemail = ann@example.com\n');
    const runner = new ExampleRunner(folder, {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      GIT_CONFIG_GLOBAL: config,
      KAFKA_PIPELINES_HELM: (await workspaceHelm())?.command,
    });
    await cp(join(ROOT, 'examples/gitops'), runner.#demo, { recursive: true });
    await runner.#pinCharts(
      join(
        cli.modules,
        '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/charts',
      ),
    );
    const { same, others } = await runner.#connectors();
    runner.#workers.push(
      await startFakeWorker(others),
      await startFakeWorker(same),
    );
    await runner.#makeRepository(others);
    return runner;
  }

  stop(): void {
    this.#workers.forEach(worker => worker.close());
  }

  get #demo(): string {
    return join(this.#folder, 'demo');
  }

  async #bash(command: string, cwd: string): Promise<Ended> {
    try {
      const { stdout, stderr } = await promisify(execFile)(
        'bash',
        ['-euo', 'pipefail', '-c', command],
        { cwd, maxBuffer: 64 * 1024 * 1024, env: this.#env },
      );
      return { code: 0, stdout, stderr };
    } catch (error) {
      return error as Ended;
    }
  }

  async #printed(command: string, cwd: string): Promise<string> {
    const { code, stdout, stderr } = await this.#bash(command, cwd);
    if (code !== 0) throw new Error(`${command}: ${stderr}`);
    return stdout;
  }

  async #connectors(): Promise<Connectors> {
    const pipelines = [
      'catalogue-cdc',
      'commerce-mirror',
      'customers-cdc',
      'orders-cdc',
      'orders-per-minute',
    ];
    const texts = await Promise.all(
      pipelines.map(name =>
        this.#printed(
          `kafka-pipelines export --pipeline ${name} --env prod`,
          this.#demo,
        ),
      ),
    );
    const same: Exported[] = texts.flatMap(text => JSON.parse(text));
    const others = same.map(connector => ({
      ...connector,
      name: `old-${connector.name}`,
    }));
    return { same, others };
  }

  /** The charts as folders of the demo, which Argo CD needs. */
  async #pinCharts(charts: string): Promise<void> {
    const file = join(this.#demo, 'kafka-pipelines.yaml');
    const text = await readFile(file, 'utf8');
    const pins = /(kafka-\w+): \{ bundled: (\S+) \}/g;
    for (const [, chart, version] of text.matchAll(pins)) {
      await cp(
        join(charts, chart),
        join(this.#demo, `charts/${chart}-${version}`),
        { recursive: true },
      );
    }
    await writeFile(file, text.replace(pins, '$1: { path: charts/$1-$2 }'));
  }

  /** The demo with a commit on main and one on a branch, and connectors in files beside it. */
  async #makeRepository(connectors: Exported[]): Promise<void> {
    await mkdir(join(this.#demo, 'connectors'));
    await mkdir(join(this.#demo, 'argocd'));
    for (const connector of connectors) {
      await writeFile(
        join(this.#demo, 'connectors', `${connector.name}.json`),
        JSON.stringify(connector),
      );
    }
    await this.#printed(
      `git init -q -b main && git add . && git commit -qm one && git checkout -qb change
       sed -i.before 's/partitions: 6/partitions: 9/' pipelines/orders-cdc/values.yaml
       rm pipelines/orders-cdc/*.before && git commit -qam two`,
      this.#demo,
    );
  }

  /** All examples, as help prints them. */
  async examples(): Promise<string[]> {
    const texts = await Promise.all(
      COMMANDS.map(name =>
        this.#printed(`kafka-pipelines ${name} --help`, this.#demo),
      ),
    );
    return texts.flatMap(text => {
      const [, lines = ''] = text.split('\nExamples:\n');
      return lines
        .split('\n')
        .filter(line => /^ {2}[^ #]/.test(line))
        .map(line => line.trim());
    });
  }

  #runnable(example: string): string {
    const [others, same] = this.#workers.map(addressOf);
    return (
      example
        .replace(
          'http://localhost:8083',
          /--verify|--preflight/.test(example) ? same : others,
        )
        // What another shell would read is only printed.
        .replace(/^source <\((.* zsh)\)$/, '$1')
        .replace(/ \| source$/, '')
    );
  }

  /** Those that do not end as they should, with what they printed. */
  async failed(examples: string[]): Promise<unknown[]> {
    const failed: unknown[] = [];
    for (const [index, example] of examples.entries()) {
      const cwd = join(this.#folder, `example-${index}`);
      await cp(this.#demo, cwd, { recursive: true });
      const ended = await this.#bash(this.#runnable(example), cwd);
      const instead = ELSEWHERE[example];
      const { code, stdout, stderr } = ended;
      const ok =
        instead === undefined
          ? code === (example.includes('--exit-code') ? 3 : 0)
          : code !== 0 && stderr.includes(instead);
      if (!ok) failed.push({ example, code, stdout, stderr });
    }
    return failed;
  }
}

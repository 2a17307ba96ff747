import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startGithubFake, type GithubFake } from 'github-fake';
import { parse } from 'yaml';
import {
  removeRepositories,
  TestRepository,
} from './__testUtils__/gitRepository';

const ROOT = resolve(__dirname, '../../../..');
const WORKFLOW = 'ghs_workflow';
const FORK = 'ghs_fork';

/** What GitHub reads of the metadata of a composite action. */
interface Action {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { description: string; value: string }>;
  runs: {
    using: string;
    steps: Array<{
      id?: string;
      shell?: string;
      uses?: string;
      env?: Record<string, string>;
      run?: string;
    }>;
  };
}

const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
const action: Action = parse(text);
const [step] = action.runs.steps;

jest.setTimeout(300_000);

describe('action.yml', () => {
  it('is a composite action that GitHub takes', () => {
    expect(Object.keys(action).sort()).toEqual(
      ['author', 'description', 'inputs', 'name', 'outputs', 'runs'].sort(),
    );
    expect(action.runs.using).toBe('composite');
    for (const input of Object.values(action.inputs)) {
      expect(input).toEqual({
        description: expect.stringMatching(/\.$/),
        default: expect.any(String),
      });
    }
    for (const { run, shell, uses } of action.runs.steps) {
      // A `run` step without a shell is an error of GitHub's
      expect(run ? shell : uses).toBeDefined();
    }
  });

  it('hands every input to the script, and no input is a part of it', () => {
    for (const input of Object.keys(action.inputs)) {
      expect(Object.values(step.env ?? {})).toContain(
        `\${{ inputs.${input} }}`,
      );
    }
    for (const { run = '' } of action.runs.steps) {
      expect(run).not.toContain('${{');
    }
    for (const name of Object.keys(step.env ?? {}).filter(variable =>
      variable.startsWith('REVIEW_'),
    )) {
      // Always in quotes, or a blank in it would make two words of it
      expect(step.run).toMatch(new RegExp(`"[^"\\n]*\\$${name}[^"\\n]*"`));
    }
  });

  it('uses no action of others, unless pinned by the whole commit', () => {
    for (const { uses } of action.runs.steps) {
      expect(uses ?? 'a/b@'.padEnd(44, '0')).toMatch(/@[0-9a-f]{40}$/);
    }
  });

  it('gives its outputs from the step', () => {
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.${step.id}.outputs.${name} }}`);
    }
  });
});

describe('the action on a pull request', () => {
  let fake: GithubFake;
  let repository: TestRepository;
  let head: string;
  let folder: string;
  let pullRequest: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'review-action-'));
    fake = await startGithubFake({
      repositories: [{ path: 'acme/pipelines' }],
      tokens: {
        [WORKFLOW]: { login: 'github-actions[bot]', isApp: true },
        [FORK]: {
          login: 'github-actions[bot]',
          isApp: true,
          permission: 'read',
        },
      },
    });
    repository = new TestRepository();
    repository.commit();
    repository.branch('change');
    head = repository.commit({
      'pipelines/orders-cdc/values-prod.yaml':
        'connectors: { orders-bigquery: { tasksMax: many } }\n',
    });
    const url = fake.gitUrl('acme/pipelines').replace('//', `//x:${WORKFLOW}@`);
    // Not in one step, for the server is in this process
    const push = spawn('git', ['push', '--quiet', url, 'main', 'change'], {
      cwd: repository.folder,
      stdio: 'ignore',
    });
    const [code] = await once(push, 'close');
    if (code !== 0) throw new Error(`git push ended with ${code}`);
    const answer = await fetch(`${fake.apiUrl}/repos/acme/pipelines/pulls`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${fake.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ title: 'Change', head: 'change', base: 'main' }),
    });
    pullRequest = (await answer.json()).number;
  });

  afterAll(async () => {
    await fake.close();
    removeRepositories();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the script of the action as GitHub does: bash, with what the workflow says and the defaults. */
  async function run(
    inputs: Record<string, string>,
    extra: NodeJS.ProcessEnv = {},
  ) {
    const file = (name: string, content = '') => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const values: Record<string, string> = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [
        name,
        inputs[name] ?? input.default,
      ]),
    );
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [
        name,
        values[/^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? ''],
      ]),
    );
    const output = file('output');
    const summary = file('summary');
    const baseSha = repository.git('rev-parse', 'main');
    const child = spawn(
      'bash',
      [
        '--noprofile',
        '--norc',
        '-e',
        '-o',
        'pipefail',
        file('script.sh', step.run),
      ],
      {
        cwd: repository.folder,
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          KAFKA_PIPELINES_TOOLCHAIN: process.env.KAFKA_PIPELINES_TOOLCHAIN,
          CI: 'true',
          GITHUB_ACTIONS: 'true',
          GITHUB_ACTION_PATH: ROOT,
          GITHUB_SERVER_URL: fake.url,
          GITHUB_API_URL: fake.apiUrl,
          GITHUB_REPOSITORY: 'acme/pipelines',
          GITHUB_RUN_ID: '7',
          GITHUB_EVENT_PATH: file(
            'event.json',
            JSON.stringify({
              pull_request: {
                number: pullRequest,
                base: { sha: baseSha },
                head: { sha: head },
              },
            }),
          ),
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: summary,
          ...env,
          ...extra,
        },
      },
    );
    let log = '';
    child.stdout.on('data', chunk => (log += chunk));
    child.stderr.on('data', chunk => (log += chunk));
    const [code] = await once(child, 'close');
    return {
      code,
      log,
      outputs: Object.fromEntries(
        readFileSync(output, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map(line => line.split(/=(.*)/).slice(0, 2)),
      ),
      summary: readFileSync(summary, 'utf8'),
    };
  }

  /** A package `kafka-pipelines` as npx finds it, which only says how it is called. */
  function fakeNpx(): string {
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    const npx = join(bin, 'npx');
    writeFileSync(npx, '#!/bin/bash\nprintf "<%s>" "$@"\n');
    chmodSync(npx, 0o755);
    for (const name of ['bash', 'node']) {
      const link = join(bin, name);
      if (!existsSync(link) && name === 'node') {
        symlinkSync(process.execPath, link);
      }
    }
    return bin;
  }

  it('comments, annotates, sets its outputs and fails for an error', async () => {
    const { code, log, outputs, summary } = await run({ token: WORKFLOW });
    expect(log).not.toContain(WORKFLOW);
    expect({ code, log }).toEqual({
      code: 1,
      log: expect.stringContaining('Comment written: '),
    });
    const pull = fake.repository('acme/pipelines').pull(pullRequest);
    expect(pull?.comments).toHaveLength(1);
    expect(pull?.comments[0].body).toContain('✘ Failed');
    expect(pull?.comments[0].body).toContain(
      `${fake.url}/acme/pipelines/blob/${head}/pipelines/orders-cdc/values-prod.yaml#L1`,
    );
    const [check] = fake.repository('acme/pipelines').checkRuns;
    expect(check).toMatchObject({ headSha: head, conclusion: 'failure' });
    expect(check.annotations[0]).toMatchObject({
      path: 'pipelines/orders-cdc/values-prod.yaml',
      annotation_level: 'failure',
    });
    expect(outputs).toEqual({
      verdict: 'failure',
      changes: expect.stringMatching(/^\d+$/),
      'comment-url': expect.stringContaining('#issuecomment-'),
    });
    expect(summary).toBe('');
  });

  it('says everything in the run where a fork may not write', async () => {
    const there = fake.repository('acme/pipelines');
    there.checkRuns = [];
    const pull = there.pull(pullRequest);
    expect(pull).toBeDefined();
    if (pull) there.putPull({ ...pull, comments: [] });
    const { code, log, outputs, summary } = await run({ token: FORK });
    expect(code).toBe(1);
    expect(log).toContain('No comment: GitHub answered 403');
    expect(log).toContain(
      '::error file=pipelines/orders-cdc/values-prod.yaml,line=1,',
    );
    expect(log).toContain('The review is in the summary of the run.');
    expect(summary).toContain('## Review of Kafka pipelines');
    expect(outputs).toMatchObject({ verdict: 'failure', 'comment-url': '' });
    expect(there.checkRuns).toEqual([]);
    expect(there.pull(pullRequest)?.comments).toEqual([]);
  });

  it('fails outside of GitHub Actions where nothing is taken, and prints the review', async () => {
    const { code, log, outputs } = await run(
      { token: 'ghp_expired', head: 'main' },
      { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' },
    );
    expect(log).toContain('No comment: GitHub answered 401');
    expect(log).toContain('## Review of Kafka pipelines');
    expect(log).toContain('GitHub took nothing of the review: ');
    expect(log).not.toContain('ghp_expired');
    expect(outputs).toMatchObject({ verdict: 'success' });
    expect(code).toBe(1);
  });

  it('hands its inputs on word by word, to the version that is asked for', async () => {
    const bin = fakeNpx();
    const { code, log } = await run(
      {
        version: '1.2.3',
        'repository-path': 'data/git ops; $(touch hacked)',
        base: 'origin/main',
        head: 'change',
        'pull-request': '7',
        'fail-on': 'warning',
        comment: 'false',
        'untrusted-head': 'true',
        'output-dir': 'out',
      },
      { PATH: `${bin}:${process.env.PATH}` },
    );
    expect({ code, log }).toEqual({
      code: 0,
      log: [
        '--yes',
        'kafka-pipelines@1.2.3',
        'review',
        '--post',
        '--repository',
        'data/git ops; $(touch hacked)',
        '--fail-on',
        'warning',
        '--base',
        'origin/main',
        '--head',
        'change',
        '--pull-request',
        '7',
        '--output-dir',
        'out',
        '--no-comment',
        '--untrusted-head',
      ]
        .map(word => `<${word}>`)
        .join(''),
    });
    expect(existsSync(join(repository.folder, 'hacked'))).toBe(false);
  });

  it('does not run with a safeguard that is misspelt', async () => {
    const { code, log } = await run({ 'untrusted-head': 'yes' });
    expect(code).toBe(2);
    expect(log).toContain('::error::');
  });
});

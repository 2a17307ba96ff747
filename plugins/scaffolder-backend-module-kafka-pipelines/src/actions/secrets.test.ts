import type { JsonObject } from '@backstage/types';
import { HIDDEN } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  CANARY,
  LEAKY,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { parse, stringify } from 'yaml';
import { GithubHarness } from '../__testUtils__/githubRepository';
import { templateValues } from '../__testUtils__/templateValues';
import { loadTemplate } from '../__testUtils__/templates';

// Each test starts a backend and renders with Helm.
jest.setTimeout(60_000);

const REFERENCE = '${secrets:connect-cdc/solo-db:password}';

/** A pipeline whose only mistake is a secret in clear. */
const SOLO = [
  'pipeline: { name: solo, owner: group:default/data-platform }',
  'connect: { cluster: cdc }',
  'connectors:',
  '  solo-postgres:',
  '    class: io.debezium.connector.postgresql.PostgresConnector',
  '    tasksMax: 1',
  '    config:',
  '      topic.prefix: solo',
  '      slot.name: solo',
  '      database.hostname: db',
  '      database.user: solo',
  '      database.dbname: solo',
  '      table.include.list: public.solo',
  `      database.password: ${CANARY}-solo-password`,
  '',
].join('\n');

const FILES = {
  'pipelines/solo/values.yaml': SOLO,
  'pipelines/solo/values-dev.yaml': '',
  'pipelines/overlay/values.yaml':
    'pipeline: { name: overlay, owner: group:default/data-platform }\n',
  'pipelines/overlay/values-dev.yaml': SOLO.replaceAll('solo', 'overlay')
    .split('\n')
    .slice(1)
    .join('\n'),
};

const task = { id: 'task-1', user: 'user:default/ada' };

describe('secrets in clear', () => {
  let github: GithubHarness;

  beforeEach(async () => {
    github = await GithubHarness.start({}, { files: FILES });
  });

  afterEach(() => github.stop());

  /** Everything that is kept of a task. */
  const kept = () => {
    const { logs, events, audit } = github.tasks;
    return JSON.stringify({ logs, events, audit });
  };

  async function refused(action: string, input: JsonObject): Promise<string> {
    const { baseUrl } = await loadTemplate('kafka-pipeline');
    const outputs: string[] = [];
    const failure: unknown = await github.tasks
      .run(action, input, {
        ...task,
        baseUrl,
        onOutput: name => outputs.push(name),
      })
      .then(
        () => new Error('It was not refused'),
        error => error,
      );
    expect(outputs).toEqual([]);
    const text = `${failure}${JSON.stringify(failure)}`;
    expect(text).not.toContain(CANARY);
    expect(kept()).not.toContain(CANARY);
    return text;
  }

  it('that somebody types are put out by no step', async () => {
    const { connectors } = parse(LEAKY);
    const message = await refused('kafka:pipeline:fill', {
      blueprint: './blueprint',
      values: {
        ...templateValues['kafka-pipeline'],
        connectors: stringify({ 'leaky-jdbc': connectors['leaky-jdbc'] }),
      },
    });
    expect(message).toMatch(
      /InputError: The change of pipeline [\w-]+ has \d+ errors, nothing is written:/,
    );
    expect(message).toContain(
      'connection.url holds what looks like a password',
    );
    expect(message).toContain('connection.password holds a secret in clear');
  });

  it.each([
    [
      'kafka:pipeline:promote',
      { pipeline: 'overlay', from: 'dev', to: 'prod', decisions: {} },
    ],
    [
      'kafka:pipeline:edit',
      {
        pipeline: 'solo',
        files: [
          {
            file: 'values.yaml',
            blob: 'another',
            set: [
              {
                pointer:
                  '/connectors/solo-postgres/config/database.sslpassword',
                value: `${CANARY}-typed`,
              },
            ],
          },
        ],
      },
    ],
    [
      'kafka:pipeline:bulk',
      {
        select: { names: ['solo-*'] },
        change: {
          kind: 'config',
          key: 'database.sslpassword',
          value: `${CANARY}-typed`,
        },
      },
    ],
  ])('are put out by no %s', async (action, values) => {
    const message = await refused(action, { values });
    expect(message).toContain('holds a secret in clear');
  });

  it('are not in what is said of a change that takes them out', async () => {
    const path = 'pipelines/solo/values.yaml';
    const { sha } = (await github.api(`contents/${path}`)) as { sha: string };
    const made = await github.tasks.run(
      'kafka:pipeline:edit',
      {
        values: {
          pipeline: 'solo',
          files: [
            {
              file: 'values.yaml',
              blob: sha,
              set: [
                {
                  pointer: '/connectors/solo-postgres/config/database.password',
                  value: REFERENCE,
                  was: HIDDEN,
                },
              ],
            },
          ],
        },
      },
      task,
    );
    const { changeSet, digest } = made as {
      changeSet: JsonObject;
      digest: string;
    };
    const validated = await github.tasks.run(
      'kafka:pipeline:validate',
      { changeSet },
      task,
    );
    const published = await github.tasks.run(
      'kafka:pipeline:publish',
      { changeSet, digest },
      task,
    );
    expect(published.result).toBe('created');
    const pull = (await github.api('pulls/1')) as { body: string };
    expect(pull.body).toContain(REFERENCE);
    expect(pull.body).toContain(HIDDEN);
    const commit = await github.api(`git/commits/${published.commit}`);
    expect(
      JSON.stringify([made, validated, published, pull, commit]),
    ).not.toContain(CANARY);
    expect(kept()).not.toContain(CANARY);
  });
});

import { HIDDEN } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  CANARY,
  canaryFiles,
  LEAKY,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import {
  demoFiles,
  startTestPlugin,
  template,
  TestPlugin,
} from './__testUtils__/testPlugin';

const step = (action: string, input: object) =>
  template(action, [
    {
      action: `kafka:pipeline:${action}`,
      input: { values: '${{ parameters }}', ...input },
    },
  ]);

const TEMPLATES = [
  step('fill', { blueprint: './blueprint' }),
  step('edit', {}),
  step('promote', {}),
];

const PIPELINE = '/repositories/demo/pipelines/leaky';

describe('secrets in clear are not in the answer of', () => {
  let plugin: TestPlugin;
  let blob: string;

  beforeAll(async () => {
    plugin = await startTestPlugin(TEMPLATES);
    const before = new Map(Object.entries(demoFiles()));
    plugin.repository.commit(
      Object.fromEntries(
        [...canaryFiles(before)].filter(
          ([path, text]) => before.get(path) !== text,
        ),
      ),
    );
    const { body } = await plugin.get(`${PIPELINE}/editable-files`);
    blob = body.files[0].blob;
  }, 60_000);

  afterAll(() => plugin?.stop());

  it.each([
    '/repositories/demo/fleet',
    '/repositories/demo/proposals',
    PIPELINE,
    `${PIPELINE}/manifests?environment=dev`,
    `${PIPELINE}/editable-files`,
    '/repositories/demo/pipelines/raw/manifests?environment=dev',
    '/repositories/demo/pipelines/map',
    '/repositories/demo/pipelines/tag',
    '/repositories/demo/pipelines/block/editable-files',
  ])('GET %s', async path => {
    const response = await plugin.get(path);
    expect(response.status).toBe(200);
    expect(response.text).not.toContain(CANARY);
  });

  it.each([
    ['promote', { pipeline: 'leaky', from: 'dev', to: 'prod', decisions: {} }],
    ['derive', { pipeline: 'leaky', name: 'copy' }],
  ])('a plan to %s', async (verb, values) => {
    const response = await plugin.post('/repositories/demo/plan', {
      verb,
      values,
    });
    expect(response.status).toBe(200);
    expect(response.text).not.toContain(CANARY);
  });

  const FORM = {
    name: 'audit-log',
    owner: 'group:default/data-platform',
    lifecycle: 'production',
    connectCluster: 'cdc',
    environments: ['dev'],
    topics: [],
  };

  const anEdit = (was: string) => ({
    pipeline: 'leaky',
    files: [
      {
        file: 'values.yaml',
        blob,
        set: [
          {
            pointer: '/connectors/leaky-postgres/config/database.sslpassword',
            value: `${CANARY}-new`,
            was,
          },
        ],
      },
    ],
  });

  it.each([
    [
      'connectors that are typed',
      'fill',
      () => ({
        ...FORM,
        connectors: LEAKY.slice(
          LEAKY.indexOf('  leaky-postgres:'),
          LEAKY.indexOf('ksqldb:'),
        ),
      }),
    ],
    [
      'connectors that are no YAML',
      'fill',
      () => ({ ...FORM, connectors: `a: |${CANARY}\n  b: *${CANARY}` }),
    ],
    ['an edit', 'edit', () => anEdit(HIDDEN)],
    ['an edit of what is not there', 'edit', () => anEdit(`${CANARY}-was`)],
    [
      'a promotion',
      'promote',
      () => ({ pipeline: 'leaky', from: 'dev', to: 'prod', decisions: {} }),
    ],
  ])('a preview of %s', async (_what, action, values) => {
    const response = await plugin.post('/preview', {
      templateRef: `template:default/${action}`,
      values: values(),
    });
    expect([200, 400]).toContain(response.status);
    expect(response.body.digest).toBeUndefined();
    expect(response.text).not.toContain(CANARY);
  });

  it('nor in any log of all this', () => {
    const { error, warn, info, debug } = plugin.logger;
    const logged = JSON.stringify(
      [error, warn, info, debug].flatMap(method => method.mock.calls),
    );
    expect(logged).toContain('GitOps repositories: demo');
    expect(logged).not.toContain(CANARY);
  });
});

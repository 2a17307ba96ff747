import { PreviewResponse } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  demoFiles,
  startTestPlugin,
  template,
  TestPlugin,
} from '../__testUtils__/testPlugin';

const FILL = {
  action: 'kafka:pipeline:fill',
  input: { blueprint: './blueprint', values: '${{ parameters }}' },
};

const TEMPLATES = [
  template('kafka-pipeline', [FILL]),
  template('service', [{ action: 'fetch:template' }]),
  template('elsewhere', [
    { ...FILL, input: { ...FILL.input, repository: 'payments' } },
  ]),
];

const VALUES = {
  name: 'audit-log',
  owner: 'group:default/data-platform',
  lifecycle: 'production',
  connectCluster: 'cdc',
  environments: ['dev'],
  topics: [{ name: 'audit.log', partitions: 3, cleanupPolicy: 'delete' }],
};

describe('a preview', () => {
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startTestPlugin(TEMPLATES);
  }, 60_000);

  afterAll(() => plugin?.stop());

  const get = (path: string) => plugin.get(path);
  const preview = (request: object) => plugin.post('/preview', request);

  it('shows files, manifests and a digest, and writes nothing', async () => {
    const response = await preview({
      templateRef: 'template:default/kafka-pipeline',
      values: VALUES,
    }).expect(200);
    const answer: PreviewResponse = response.body;
    expect(answer).toMatchObject({
      repository: 'demo',
      branch: 'main',
      verb: 'create',
      pipelines: ['audit-log'],
      result: 'changed',
      digest: expect.any(String),
    });
    expect(
      answer.findings.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(answer.files).toContainEqual(
      expect.objectContaining({
        path: 'pipelines/audit-log/values.yaml',
        status: 'created',
      }),
    );
    expect(answer.manifests).toEqual([
      expect.objectContaining({
        environment: 'dev',
        manifests: expect.stringContaining('topicName: "audit.log"'),
      }),
    ]);
    await get('/repositories/demo/pipelines/audit-log').expect(404);
  });

  it('says what is wrong with the input as findings', async () => {
    const response = await preview({
      templateRef: 'template:default/kafka-pipeline',
      values: {
        ...VALUES,
        connectors: [
          'audit-sink:',
          '  class: io.example.Sink',
          '  config: { topics: audit.log, connection.password: hunter2 }',
        ].join('\n'),
      },
    }).expect(200);
    expect(response.body.digest).toBeUndefined();
    expect(response.body.findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'pipelines/audit-log/values.yaml',
        pointer: expect.stringContaining('connection.password'),
      }),
    );
  });

  it('says that a name is taken', async () => {
    const response = await preview({
      templateRef: 'template:default/kafka-pipeline',
      values: { ...VALUES, name: 'orders-cdc' },
    }).expect(200);
    expect(response.body.digest).toBeUndefined();
    expect(response.body.findings).toContainEqual(
      expect.objectContaining({ severity: 'error' }),
    );
  });

  describe('of a change that the sender may not publish', () => {
    const OWN = { ...VALUES, name: 'audit-log' };
    const OTHERS = { ...OWN, owner: 'group:default/commerce' };

    const previewed = async (values: object): Promise<PreviewResponse> => {
      const response = await preview({
        templateRef: 'template:default/kafka-pipeline',
        values,
      }).expect(200);
      return response.body;
    };

    afterEach(() => plugin.denied.clear());

    it('says so for the owner of another group', async () => {
      const { digest, findings, files } = await previewed(OTHERS);
      expect(digest).toBeUndefined();
      expect(findings).toEqual([
        expect.objectContaining({
          rule: 'policy/write',
          severity: 'error',
          message: expect.stringContaining(
            'The pipeline would belong to group:default/commerce, but you act as user:default/mock and for group:default/data-platform',
          ),
          hint: expect.stringContaining('group:default/commerce'),
          file: 'pipelines/audit-log/values.yaml',
          pointer: '/pipeline/owner',
        }),
      ]);
      const [{ line }] = findings;
      const text = files.find(
        ({ path }) => path === 'pipelines/audit-log/values.yaml',
      )?.after;
      expect(text?.split('\n')[line - 1]).toContain(
        'owner: group:default/commerce',
      );
    });

    it('says so without the permission, though it may be looked at', async () => {
      plugin.denied.add('kafka.pipeline.publish');
      const { digest, findings } = await previewed(OWN);
      expect(digest).toBeUndefined();
      expect(findings).toEqual([
        expect.objectContaining({
          rule: 'policy/write',
          message: expect.stringContaining('kafka.pipeline.publish'),
        }),
      ]);
    });

    it('says nothing where anyone may', async () => {
      const path = 'kafka-pipelines.yaml';
      const config = demoFiles()[path];
      const open = config.replace('write: owners', 'write: anyone');
      expect(open).not.toBe(config);
      plugin.repository.commit({ [path]: open });
      try {
        const { digest, findings } = await previewed(OTHERS);
        expect(findings).toEqual([]);
        expect(digest).toEqual(expect.any(String));
      } finally {
        plugin.repository.commit({ [path]: config });
      }
    });
  });

  const { owner: _owner, ...withoutOwner } = VALUES;

  it.each<[string, object, number, string]>([
    ['without a name', { values: {} }, 400, 'The value "name"'],
    ['without an owner', { values: withoutOwner }, 400, 'owner'],
    [
      'of an unknown template',
      { templateRef: 'template:default/nowhere' },
      404,
      'There is no template:default/nowhere in the catalog',
    ],
    [
      'of no reference',
      { templateRef: 'template:' },
      400,
      'templateRef must be the reference of a template',
    ],
    [
      'of a template for something else',
      { templateRef: 'service' },
      400,
      'template:default/service has no step with the action kafka:pipeline:fill, kafka:pipeline:edit',
    ],
    [
      'for a repository that is not configured',
      { templateRef: 'elsewhere' },
      404,
      'There is no GitOps repository "payments"',
    ],
  ])('%s is refused', async (_what, body, status, message) => {
    const response = await preview({
      templateRef: 'template:default/kafka-pipeline',
      values: VALUES,
      ...body,
    });
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });

  it('leaves no value of a form in the log', () => {
    const log = plugin.logger;
    const logged = JSON.stringify(
      [log.error, log.warn, log.info, log.debug].flatMap(
        method => method.mock.calls,
      ),
    );
    expect(logged).toContain('GitOps repositories: demo');
    expect(logged).not.toContain('hunter2');
  });
});

import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EditableFiles,
  FleetSummary,
  PipelineDetail,
  PreviewResponse,
  Verb,
  VerbPlan,
  verbValuesSchemas,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import request from 'supertest';
import { BareRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import kafkaPipelinesPlugin from '.';

const ROOT = resolve(__dirname, '../../..');
const TEMPLATE = join(ROOT, 'templates/kafka-pipeline/template.yaml');
const API = '/api/kafka-pipelines';

/** The repository that the demo starts with. */
function demoFiles(): Record<string, string> {
  const folder = join(ROOT, 'examples/gitops');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [
        relative(folder, path).split(sep).join('/'),
        readFileSync(path, 'utf8'),
      ]),
  );
}

function template(name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/managed-by-location': `file:${TEMPLATE}` },
    },
    spec,
  };
}

const FILL = {
  action: 'kafka:pipeline:fill',
  input: { blueprint: './blueprint', values: '${{ parameters }}' },
};

/** A template that does something with pipelines that exist. */
const verbTemplate = (verb: Verb) =>
  template(`${verb}-pipelines`, {
    steps: [
      {
        action: `kafka:pipeline:${verb}`,
        input: { values: '${{ parameters }}' },
      },
    ],
  });

const VALUES = {
  name: 'audit-log',
  owner: 'group:default/data-platform',
  lifecycle: 'production',
  connectCluster: 'cdc',
  environments: ['dev'],
  topics: [{ name: 'audit.log', partitions: 3, cleanupPolicy: 'delete' }],
};

describe('kafkaPipelinesPlugin', () => {
  let repository: BareRepository;
  let backend: TestBackend;
  const logger = mockServices.rootLogger.mock();
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/mock',
      ownershipEntityRefs: ['user:default/mock', 'group:default/data-platform'],
    }),
  });
  const denied = new Set<string>();
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: denied.has(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });

  beforeAll(async () => {
    logger.child.mockReturnValue(logger);
    repository = new BareRepository(demoFiles());
    backend = await startTestBackend({
      features: [
        kafkaPipelinesPlugin,
        logger.factory,
        permissions.factory,
        userInfo.factory,
        catalogServiceMock.factory({
          entities: [
            template('kafka-pipeline', { steps: [FILL] }),
            ...(Object.keys(verbValuesSchemas) as Verb[]).map(verbTemplate),
            template('service', { steps: [{ action: 'fetch:template' }] }),
            template('elsewhere', {
              steps: [
                { ...FILL, input: { ...FILL.input, repository: 'payments' } },
              ],
            }),
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            kafkaPipelines: {
              repositories: { demo: { git: { url: repository.url } } },
            },
            catalog: {
              providers: { kafkaPipelines: { demo: { namespace: 'streams' } } },
            },
          },
        }),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await backend?.stop();
    repository?.remove();
  });

  const get = (path: string) => request(backend.server).get(`${API}${path}`);
  const preview = (body: object) =>
    request(backend.server).post(`${API}/preview`).send(body);

  it('lists the repositories', async () => {
    const response = await get('/repositories').expect(200);
    expect(response.body).toEqual({
      defaultRepository: 'demo',
      repositories: [{ name: 'demo', branch: 'main', publish: 'commit' }],
    });
  });

  it('answers only whom it knows', async () => {
    const response = await get('/repositories').set(
      'Authorization',
      mockCredentials.none.header(),
    );
    expect(response.status).toBe(401);
  });

  describe('the fleet of a repository', () => {
    it('has every pipeline, with its environments and owners', async () => {
      const response = await get('/repositories/demo/fleet').expect(200);
      const fleet: FleetSummary = response.body;
      expect(fleet).toMatchObject({
        repository: 'demo',
        branch: 'main',
        environments: ['dev', 'prod'],
        owners: expect.arrayContaining(['group:default/data-platform']),
      });
      expect(fleet.pipelines).toContainEqual(
        expect.objectContaining({
          name: 'orders-cdc',
          owner: 'group:default/data-platform',
          environments: ['dev', 'prod'],
          connectors: 2,
          entityRef: 'component:streams/pipeline.orders-cdc',
          findings: expect.objectContaining({ error: 0 }),
        }),
      );
    });

    it('is sent once per commit', async () => {
      const first = await get('/repositories/demo/fleet').expect(200);
      const second = await get('/repositories/demo/fleet').set(
        'If-None-Match',
        first.headers.etag,
      );
      expect(second.status).toBe(304);
    });

    it('is not there for another name', async () => {
      const response = await get('/repositories/payments/fleet').expect(404);
      expect(response.body.error.message).toContain(
        'There is no GitOps repository "payments". Configured in kafkaPipelines.repositories: demo',
      );
    });
  });

  describe('a pipeline', () => {
    it('comes with its parts and files', async () => {
      const response = await get(
        '/repositories/demo/pipelines/orders-cdc',
      ).expect(200);
      const detail: PipelineDetail = response.body;
      expect(detail.connectors.map(({ name }) => name)).toEqual([
        'orders-bigquery',
        'orders-mysql',
      ]);
      expect(detail.files.map(({ path }) => path)).toContain(
        'pipelines/orders-cdc/values.yaml',
      );
      expect(detail.connectors[0].entityRef).toBe(
        'component:streams/connector.cdc.orders-bigquery',
      );
    });

    it.each(['missing', 'constructor', '__proto__'])(
      'is not there as %s',
      async name => {
        const response = await get(
          `/repositories/demo/pipelines/${name}`,
        ).expect(404);
        expect(response.body.error.message).toContain(
          `Repository demo has no pipeline ${name} at commit`,
        );
      },
    );

    it('is rendered', async () => {
      const response = await get(
        '/repositories/demo/pipelines/orders-cdc/manifests?environment=dev',
      ).expect(200);
      expect(response.body).toMatchObject({
        environment: 'dev',
        command: expect.stringContaining(
          'helm template orders-cdc charts/kafka-pipeline -f defaults/pipeline.yaml',
        ),
        manifests: expect.stringContaining('kind: KafkaConnector'),
      });
    });

    it('is not rendered where it is not', async () => {
      const response = await get(
        '/repositories/demo/pipelines/orders-cdc/manifests?environment=test',
      ).expect(404);
      expect(response.body.error.message).toBe(
        'There is no pipeline orders-cdc in environment test',
      );
    });

    it('shows where a broken file is broken', async () => {
      const path = 'pipelines/broken/values.yaml';
      repository.commit({ [path]: 'pipeline:\n  name: broken\n  owner: [\n' });
      try {
        const response = await get(
          '/repositories/demo/pipelines/broken',
        ).expect(200);
        expect(response.body.findings).toContainEqual(
          expect.objectContaining({ severity: 'error', file: path, line: 4 }),
        );
      } finally {
        repository.commit({ [path]: null });
      }
    });
  });

  describe('a preview', () => {
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

      afterEach(() => denied.clear());

      it('says so for the owner of another group', async () => {
        const { digest, findings, files } = await previewed(OTHERS);
        expect(digest).toBeUndefined();
        expect(findings).toEqual([
          expect.objectContaining({
            rule: 'policy/write',
            severity: 'error',
            message: expect.stringContaining(
              'The pipeline would belong to group:default/commerce, but you own through group:default/data-platform, user:default/mock',
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
        denied.add('kafka.pipeline.publish');
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
        repository.commit({ [path]: open });
        try {
          const { digest, findings } = await previewed(OTHERS);
          expect(findings).toEqual([]);
          expect(digest).toEqual(expect.any(String));
        } finally {
          repository.commit({ [path]: config });
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
      const logged = JSON.stringify(
        [logger.error, logger.warn, logger.info, logger.debug].flatMap(
          log => log.mock.calls,
        ),
      );
      expect(logged).toContain('GitOps repositories: demo');
      expect(logged).not.toContain('hunter2');
    });
  });

  describe('what is done with pipelines that exist', () => {
    const previewed = async (
      verb: Verb,
      values: object,
    ): Promise<PreviewResponse> => {
      const response = await preview({
        templateRef: `template:default/${verb}-pipelines`,
        values,
      }).expect(200);
      return response.body;
    };
    const editable = async (name: string): Promise<EditableFiles> => {
      const response = await get(
        `/repositories/demo/pipelines/${name}/editable-files`,
      ).expect(200);
      return response.body;
    };
    const plan = (verb: VerbPlan['verb'], values: object) =>
      request(backend.server)
        .post(`${API}/repositories/demo/plan`)
        .send({ verb, values });

    it('is an edit, shown as one line of a file and of what is rendered', async () => {
      const { files } = await editable('customers-cdc');
      expect(files.map(({ file }) => file)).toEqual([
        'values.yaml',
        'values-dev.yaml',
        'values-prod.yaml',
      ]);
      const [file] = files;
      if ('error' in file) {
        throw new Error(file.error);
      }
      const answer = await previewed('edit', {
        pipeline: 'customers-cdc',
        repository: 'demo',
        files: [
          {
            file: file.file,
            blob: file.blob,
            set: [
              {
                pointer: '/connectors/customers-postgres/config/tasks.note',
                value: 'seen',
              },
            ],
          },
        ],
      });
      expect(answer).toMatchObject({
        verb: 'edit',
        pipelines: ['customers-cdc'],
        result: 'changed',
        notRendered: [],
      });
      expect(answer.plan).toBeUndefined();
      for (const { before, manifests } of answer.manifests) {
        expect(before).toEqual(expect.any(String));
        expect(
          manifests!.split('\n').filter(line => !before!.includes(line)),
        ).toEqual(['    tasks.note: "seen"']);
      }
    });

    it('is a removal in two steps, of which the plan says what stays', async () => {
      const values = { pipeline: 'orders-per-minute' };
      const {
        plan: shown,
        files,
        manifests,
      } = await previewed('remove', values);
      expect(shown).toMatchObject({ verb: 'remove', step: 'stop' });
      expect(files.map(({ status }) => status)).toContain('changed');
      expect(manifests[0].before).not.toContain('state: stopped');
      expect(manifests[0].manifests).toContain('state: stopped');

      const response = await plan('remove', values).expect(200);
      expect(response.body).toEqual(shown);

      const refused = await preview({
        templateRef: 'remove-pipelines',
        values: { ...values, deleteTopics: true },
      });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain(
        '"confirmTopics" must be orders-per-minute',
      );
    });

    it('is a promotion', async () => {
      const values = { pipeline: 'returns-outbox', from: 'dev', to: 'prod' };
      const {
        plan: shown,
        files,
        manifests,
      } = await previewed('promote', values);
      expect(shown).toMatchObject({ verb: 'promote', isNew: true });
      expect(files).toMatchObject([
        {
          path: 'pipelines/returns-outbox/values-prod.yaml',
          status: 'created',
        },
      ]);
      expect(
        manifests.map(({ environment, before }) => [
          environment,
          before !== undefined,
        ]),
      ).toEqual([
        ['dev', true],
        ['prod', false],
      ]);
      const response = await plan('promote', values).expect(200);
      expect(response.body).toEqual(shown);
    });

    it('is a derived pipeline, with an answer for all that must differ', async () => {
      const values = { pipeline: 'customers-cdc', name: 'suppliers-cdc' };
      const response = await plan('derive', values).expect(200);
      const asked: VerbPlan = response.body;
      if (asked.verb !== 'derive') {
        throw new Error('this is another plan');
      }
      expect(asked.mustDiffer).toContainEqual(
        expect.objectContaining({ kind: 'connector' }),
      );
      const answer = await previewed('derive', {
        ...values,
        answers: Object.fromEntries(
          asked.mustDiffer.map(({ id, suggestion }) => [id, suggestion]),
        ),
      });
      expect(answer).toMatchObject({
        verb: 'derive',
        pipelines: ['suppliers-cdc'],
        digest: expect.any(String),
        plan: asked,
      });

      const open = await preview({
        templateRef: 'derive-pipelines',
        values,
      });
      expect(open.status).toBe(400);
      expect(open.body.error.message).toContain('Answers are missing');
    });

    it('is one change of many pipelines, or of none', async () => {
      const change = {
        kind: 'metadata',
        field: 'lifecycle',
        value: 'deprecated',
      };
      const values = { select: { owner: 'data-platform' }, change };
      const many = await previewed('bulk', values);
      expect(many.pipelines.length).toBeGreaterThan(1);
      expect(many).toMatchObject({
        verb: 'bulk',
        digest: expect.any(String),
        plan: { verb: 'bulk' },
      });
      const response = await plan('bulk', values).expect(200);
      expect(response.body).toEqual(many.plan);

      const none = await previewed('bulk', {
        select: { pipelines: ['no-such'] },
        change,
      });
      expect(none).toMatchObject({
        result: 'unchanged',
        pipelines: [],
        files: [],
        plan: { verb: 'bulk', rows: [] },
      });
      expect(none.digest).toBeUndefined();
    });

    it('is asked for in a repository that exists', async () => {
      const response = await preview({
        templateRef: 'remove-pipelines',
        values: { pipeline: 'orders-cdc', repository: 'payments' },
      });
      expect(response.status).toBe(404);
      expect(response.body.error.message).toContain(
        'There is no GitOps repository "payments"',
      );
    });

    it.each<[string, Verb, object, number, string]>([
      ['no pipeline', 'remove', {}, 400, 'at pipeline'],
      [
        'a pipeline that is not there',
        'remove',
        { pipeline: 'no-such' },
        404,
        'There is no pipeline "no-such"',
      ],
      [
        'a file elsewhere',
        'edit',
        {
          pipeline: 'orders-cdc',
          files: [{ file: '../customers-cdc/values.yaml', blob: 'b' }],
        },
        400,
        'A pipeline has values.yaml and',
      ],
      [
        'a repository that is no name',
        'remove',
        { pipeline: 'orders-cdc', repository: { git: 'x' } },
        400,
        '"repository" must be the name of a repository',
      ],
    ])(
      'is not previewed with %s',
      async (_what, verb, values, status, message) => {
        const response = await preview({
          templateRef: `${verb}-pipelines`,
          values,
        });
        expect(response.status).toBe(status);
        expect(response.body.error.message).toContain(message);
      },
    );

    it.each(['no-such', '__proto__'])(
      'has no files of %s to edit',
      async name => {
        const response = await get(
          `/repositories/demo/pipelines/${name}/editable-files`,
        ).expect(404);
        expect(response.body.error.message).toContain('There is no pipeline');
      },
    );
  });

  it('registers its permissions', async () => {
    const response = await get('/.well-known/backstage/permissions/metadata');
    expect(response.status).toBe(200);
    expect(
      response.body.permissions.map(({ name }: { name: string }) => name),
    ).toEqual([
      'kafka.pipeline.read',
      'kafka.pipeline.preview',
      'kafka.pipeline.publish',
      'kafka.pipeline.operate',
    ]);
  });
});

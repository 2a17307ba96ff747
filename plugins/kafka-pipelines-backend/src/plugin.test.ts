import { mockCredentials } from '@backstage/backend-test-utils';
import {
  FleetSummary,
  PipelineDetail,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { startTestPlugin, TestPlugin } from './__testUtils__/testPlugin';

describe('kafkaPipelinesPlugin', () => {
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startTestPlugin();
  }, 60_000);

  afterAll(() => plugin?.stop());

  const get = (path: string) => plugin.get(path);

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
      plugin.repository.commit({
        [path]: 'pipeline:\n  name: broken\n  owner: [\n',
      });
      try {
        const response = await get(
          '/repositories/demo/pipelines/broken',
        ).expect(200);
        expect(response.body.findings).toContainEqual(
          expect.objectContaining({ severity: 'error', file: path, line: 4 }),
        );
      } finally {
        plugin.repository.commit({ [path]: null });
      }
    });
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

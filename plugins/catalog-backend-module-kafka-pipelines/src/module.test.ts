import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { BareRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import { cdcPipeline, SHARED_FILES } from './__testUtils__/gitopsFiles';
import { catalogModuleKafkaPipelines } from './module';

describe('catalogModuleKafkaPipelines in a catalog', () => {
  let repository: BareRepository;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let events: EventsService;
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);

  beforeAll(async () => {
    repository = new BareRepository({
      ...SHARED_FILES,
      ...cdcPipeline('orders'),
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleKafkaPipelines,
        createBackendPlugin({
          pluginId: 'publisher',
          register(env) {
            env.registerInit({
              deps: { service: eventsServiceRef },
              async init({ service }) {
                events = service;
              },
            });
          },
        }),
        eventsServiceFactory,
        logger.factory,
        mockServices.rootConfig.factory({
          data: {
            events: { useEventBus: 'never' },
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            kafkaPipelines: {
              repositories: { demo: { git: { url: repository.url } } },
            },
            catalog: { providers: { kafkaPipelines: { demo: {} } } },
          },
        }),
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await backend?.stop();
    repository?.remove();
  });

  const get = async (path: string) =>
    fetch(`http://localhost:${backend.server.port()}/api/catalog${path}`);

  /** Waits for an entity with its relations, as the catalog shows them. */
  async function relationsOf(kind: string, name: string) {
    for (let attempt = 0; attempt < 200; attempt++) {
      const response = await get(`/entities/by-name/${kind}/default/${name}`);
      if (response.ok) {
        const { relations }: Entity = await response.json();
        return relations?.map(({ type, targetRef }) => `${type} ${targetRef}`);
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`${kind} ${name} did not appear in 20 seconds`);
  }

  it('shows the entities with their relations in both directions', async () => {
    expect(
      await relationsOf('component', 'connector.cdc.orders-mysql'),
    ).toEqual(
      expect.arrayContaining([
        'ownedBy group:default/orders-team',
        'partOf component:default/pipeline.orders',
        'producesTo resource:default/topic.main.orders.shop.orders',
        'consumesFrom resource:default/dataset.mysql.shop.orders',
      ]),
    );
    expect(
      await relationsOf('resource', 'topic.main.orders.shop.orders'),
    ).toEqual(
      expect.arrayContaining([
        'producedBy component:default/connector.cdc.orders-mysql',
        'consumedBy component:default/connector.cdc.orders-bigquery',
      ]),
    );
  }, 30_000);

  it('shows a new pipeline right after the event of its commit', async () => {
    const commit = repository.commit(cdcPipeline('returns'));
    await events.publish({
      topic: 'kafkaPipelines.repositoryChanged',
      eventPayload: { repository: 'demo', branch: 'main', commit },
    });
    expect(await relationsOf('component', 'pipeline.returns')).toEqual(
      expect.arrayContaining([
        'hasPart component:default/connector.cdc.returns-mysql',
      ]),
    );
  }, 30_000);

  it('keeps the entities when everything is gone from the repository', async () => {
    const commit = repository.commit({
      'pipelines/orders/values.yaml': null,
      'pipelines/orders/values-dev.yaml': null,
      'pipelines/returns/values.yaml': null,
      'pipelines/returns/values-dev.yaml': null,
    });
    await events.publish({
      topic: 'kafkaPipelines.repositoryChanged',
      eventPayload: { repository: 'demo', branch: 'main', commit },
    });
    while (logger.error.mock.calls.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    expect(logger.error.mock.calls[0][1]).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /^Commit .* would remove 1[0-9] of 1[0-9] entities/,
      ),
    });
    for (const name of ['pipeline.orders', 'pipeline.returns']) {
      const response = await get(`/entities/by-name/component/default/${name}`);
      expect(response.status).toBe(200);
    }
  }, 30_000);
});

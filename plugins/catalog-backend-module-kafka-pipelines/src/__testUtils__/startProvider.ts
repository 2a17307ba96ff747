import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
  CatalogProcessor,
  EntityProvider,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { catalogModuleKafkaPipelines } from '../module';
import { KafkaPipelinesEntityProvider } from '../provider/KafkaPipelinesEntityProvider';

/** The module in a backend, with a catalog that holds what is applied to it. */
export interface StartedProvider {
  provider: KafkaPipelinesEntityProvider;
  processors: CatalogProcessor[];
  events: EventsService;
  logger: ReturnType<typeof mockServices.logger.mock>;
  /** What the catalog holds. */
  entities(): Entity[];
  /** How often it was written. */
  mutations(): number;
  stop(): Promise<void>;
}

/**
 * Starts the module with everything real but the catalog.
 *
 * @param present - what the catalog holds before, as after a restart
 */
export async function startProvider(options: {
  url: string;
  provider?: JsonObject;
  present?: Entity[];
}): Promise<StartedProvider> {
  const providers: EntityProvider[] = [];
  const processors: CatalogProcessor[] = [];
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  let present = options.present ?? [];
  let mutations = 0;
  let events: EventsService | undefined;

  const backend = await startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        {
          addProcessor: (...added) => {
            processors.push(...added.flat());
          },
          addEntityProvider: (...added) => {
            providers.push(...added.flat());
          },
          addPlaceholderResolver: () => {},
          setOnProcessingErrorHandler: () => {},
        },
      ],
    ],
    features: [
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
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogServiceMock.mock({
            async *streamEntities(request) {
              yield* catalogServiceMock({ entities: present }).streamEntities(
                request,
              );
            },
          }),
      }),
      // The real bus: the mock does not connect plugins.
      eventsServiceFactory,
      logger.factory,
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: {
          events: { useEventBus: 'never' },
          kafkaPipelines: {
            repositories: { demo: { git: { url: options.url } } },
          },
          catalog: {
            providers: { kafkaPipelines: { demo: options.provider ?? {} } },
          },
        },
      }),
    ],
  });

  const [provider] = providers;
  if (!(provider instanceof KafkaPipelinesEntityProvider) || !events) {
    await backend.stop();
    throw new Error('The module did not add its provider');
  }
  await provider.connect({
    async applyMutation(mutation) {
      if (mutation.type !== 'full') {
        throw new Error(`A ${mutation.type} mutation was not expected`);
      }
      mutations += 1;
      present = mutation.entities.map(({ entity }) => entity);
    },
    async refresh() {},
  });
  return {
    provider,
    processors,
    events,
    logger,
    entities: () => present,
    mutations: () => mutations,
    stop: () => backend.stop(),
  };
}

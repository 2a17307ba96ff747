import { Entity } from '@backstage/catalog-model';
import { BareRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/testUtils';
import {
  cdcPipeline,
  cdcValues,
  SHARED_FILES,
} from '../__testUtils__/gitopsFiles';
import { StartedProvider, startProvider } from '../__testUtils__/startProvider';

const ORDERS = 'pipelines/orders/values.yaml';
const TOPIC = 'kafkaPipelines.repositoryChanged';

const find = (entities: Entity[], name: string) =>
  entities.find(({ metadata }) => metadata.name === name);

const names = (entities: Entity[]) =>
  entities.map(({ metadata }) => metadata.name).sort();

describe('KafkaPipelinesEntityProvider', () => {
  let repository: BareRepository;
  let started: StartedProvider;

  const start = async (
    options: Omit<Parameters<typeof startProvider>[0], 'url'> = {},
  ) => {
    started = await startProvider({ url: repository.url, ...options });
    return started;
  };

  beforeEach(() => {
    repository = new BareRepository({
      ...SHARED_FILES,
      ...cdcPipeline('orders'),
      ...cdcPipeline('customers'),
    });
  });
  afterEach(async () => {
    await started?.stop();
    repository.remove();
  });

  it('emits the entities of a repository', async () => {
    const { provider, entities } = await start();
    await provider.refresh();
    expect(names(entities())).toEqual(
      expect.arrayContaining([
        'connect.cdc',
        'connector.cdc.orders-bigquery',
        'connector.cdc.orders-mysql',
        'kafka.main',
        'pipeline.customers',
        'pipeline.orders',
        'topic.main.orders.shop.orders',
      ]),
    );
    expect(find(entities(), 'connector.cdc.orders-mysql')?.spec).toMatchObject({
      type: 'kafka-connector',
      owner: 'group:default/orders-team',
      producesTo: ['resource:default/topic.main.orders.shop.orders'],
    });
  });

  it('puts them into the configured namespace', async () => {
    const { provider, entities } = await start({
      provider: { namespace: 'streams' },
    });
    await provider.refresh();
    expect(
      new Set(entities().map(({ metadata }) => metadata.namespace)),
    ).toEqual(new Set(['streams']));
  });

  it('follows the repository and skips a commit it has applied', async () => {
    const { provider, entities, mutations } = await start();
    await provider.refresh();
    await provider.refresh();
    expect(mutations()).toBe(1);

    repository.commit({ [ORDERS]: cdcValues('orders', 'Orders in BigQuery') });
    await provider.refresh();
    expect(mutations()).toBe(2);
    expect(find(entities(), 'pipeline.orders')?.metadata.description).toBe(
      'Orders in BigQuery',
    );
  });

  it('goes on until there is nothing newer, and one run at a time', async () => {
    const { provider, entities, mutations } = await start();
    const first = provider.refresh();
    repository.commit(cdcPipeline('returns'));
    await Promise.all([first, provider.refresh(), provider.refresh()]);
    expect(names(entities())).toContain('pipeline.returns');
    expect(mutations()).toBeLessThanOrEqual(2);
  });

  describe('a broken file', () => {
    it('keeps the entities of its newest good version, marked', async () => {
      const { provider, entities, logger } = await start();
      const good = repository.commit({
        [ORDERS]: cdcValues('orders', 'Last good'),
      });
      repository.commit({ [ORDERS]: 'pipeline: [\n' });
      repository.commit({
        [ORDERS]: 'pipeline: {\n',
        ...cdcPipeline('returns'),
      });
      await provider.refresh();

      const orders = find(entities(), 'pipeline.orders');
      expect(orders?.metadata.description).toBe('Last good');
      expect(orders?.metadata.annotations).toMatchObject({
        'kafka-pipelines/stale-since': good,
        'kafka-pipelines/findings': expect.stringMatching(
          /^pipelines\/orders\/values\.yaml:\d+:\d+ ./,
        ),
      });
      expect(
        find(entities(), 'connector.cdc.orders-mysql')?.metadata.annotations,
      ).toHaveProperty(['kafka-pipelines/stale-since'], good);
      expect(
        find(entities(), 'pipeline.returns')?.metadata.annotations,
      ).not.toHaveProperty(['kafka-pipelines/stale-since']);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('pipelines/orders/values.yaml:'),
        expect.anything(),
      );
    });

    it('is not stale any more once it is mended', async () => {
      const { provider, entities } = await start();
      repository.commit({ [ORDERS]: 'pipeline: [\n' });
      await provider.refresh();
      repository.commit({ [ORDERS]: cdcValues('orders', 'Mended') });
      await provider.refresh();
      const orders = find(entities(), 'pipeline.orders');
      expect(orders?.metadata.description).toBe('Mended');
      expect(orders?.metadata.annotations).not.toHaveProperty([
        'kafka-pipelines/stale-since',
      ]);
    });

    it('has no entities when it never was good, and breaks no others', async () => {
      repository.commit({ 'pipelines/fresh/values.yaml': 'pipeline: [\n' });
      const { provider, entities } = await start();
      await provider.refresh();
      expect(names(entities())).toContain('pipeline.orders');
      expect(names(entities())).not.toContain('pipeline.fresh');
    });

    it('keeps everything when a shared file breaks', async () => {
      const { provider, entities } = await start();
      await provider.refresh();
      const before = names(entities());
      repository.commit({ 'kafka-pipelines.yaml': 'environments: [\n' });
      await provider.refresh();
      expect(names(entities())).toEqual(before);
      expect(
        entities().every(
          ({ metadata }) =>
            metadata.annotations?.['kafka-pipelines/stale-since'],
        ),
      ).toBe(true);
    });
  });

  it('changes nothing when the repository cannot be read', async () => {
    const { provider, entities, mutations } = await start();
    await provider.refresh();
    const before = entities();
    repository.commit(cdcPipeline('returns'));
    repository.setReachable(false);
    await expect(provider.refresh()).rejects.toThrow(
      /^Could not read repository 'demo', so its entities stay as they are\. Check its address and credentials in kafkaPipelines\.repositories\.demo/,
    );
    expect(mutations()).toBe(1);
    expect(entities()).toBe(before);

    repository.setReachable(true);
    await provider.refresh();
    expect(names(entities())).toContain('pipeline.returns');
  });

  describe('a large removal', () => {
    const EVERYTHING = {
      [ORDERS]: null,
      'pipelines/orders/values-dev.yaml': null,
      'pipelines/customers/values.yaml': null,
      'pipelines/customers/values-dev.yaml': null,
    };

    it('is refused, also after a restart', async () => {
      const { provider, entities, stop } = await start();
      await provider.refresh();
      const before = entities();
      await stop();

      const commit = repository.commit(EVERYTHING);
      const restarted = await start({ present: before });
      await expect(restarted.provider.refresh()).rejects.toThrow(
        new RegExp(
          `^Commit ${commit} of repository 'demo' would remove \\d+ of ${before.length} entities \\(\\d+ %\\), and catalog\\.providers\\.kafkaPipelines\\.demo\\.maxRemovedPercent allows 20 %\\. The catalog stays as it was\\. If the removal is meant, set that key to \\d+ in app-config, restart the backend, and set it back when the entities are gone; if it is not, revert the commit\\. It would remove \\S+, `,
        ),
      );
      expect(restarted.mutations()).toBe(0);
      expect(restarted.entities()).toBe(before);
    });

    it('is applied when the configuration allows it', async () => {
      const { provider, entities } = await start({
        provider: { maxRemovedPercent: 100 },
      });
      await provider.refresh();
      repository.commit(EVERYTHING);
      await provider.refresh();
      expect(names(entities())).not.toContain('pipeline.orders');
    });

    it('is not seen in what others put into the catalog', async () => {
      const foreign: Entity[] = Array.from({ length: 50 }, (_, index) => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: `service-${index}`, namespace: 'default' },
      }));
      const { provider, mutations } = await start({ present: foreign });
      await provider.refresh();
      expect(mutations()).toBe(1);
    });
  });

  describe('the event of a commit', () => {
    const until = async (condition: () => boolean) => {
      const end = Date.now() + 10_000;
      while (!condition()) {
        if (Date.now() > end) throw new Error('Waited for 10 seconds');
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    };

    it('is answered by a refresh that the publisher does not wait for', async () => {
      const { events, entities, mutations } = await start();
      const commit = repository.commit(cdcPipeline('returns'));
      const eventPayload = { repository: 'demo', branch: 'main', commit };
      await Promise.all(
        Array.from({ length: 10 }, () =>
          events.publish({ topic: TOPIC, eventPayload }),
        ),
      );
      expect(mutations()).toBe(0);
      await until(() => mutations() > 0);
      expect(names(entities())).toContain('pipeline.returns');
    });

    it.each([
      { repository: 'other', branch: 'main', commit: 'c1' },
      { repository: 'demo', branch: 'draft', commit: 'c1' },
      undefined,
    ])('is ignored when it is about %j', async eventPayload => {
      const { events, provider, mutations } = await start();
      const refresh = jest.spyOn(provider, 'refresh');
      await events.publish({ topic: TOPIC, eventPayload });
      expect(refresh).not.toHaveBeenCalled();
      expect(mutations()).toBe(0);
    });

    it('is of no interest when it is only proposed', async () => {
      const { events, provider } = await start();
      const refresh = jest.spyOn(provider, 'refresh');
      await events.publish({
        topic: 'kafkaPipelines.proposalsChanged',
        eventPayload: { repository: 'demo' },
      });
      expect(refresh).not.toHaveBeenCalled();
    });

    it('logs what went wrong', async () => {
      const { events, logger } = await start();
      repository.setReachable(false);
      await events.publish({
        topic: TOPIC,
        eventPayload: { repository: 'demo', branch: 'main', commit: 'c1' },
      });
      await until(() => logger.error.mock.calls.length > 0);
      expect(logger.error.mock.calls[0][1]).toMatchObject({
        message: expect.stringContaining("Could not read repository 'demo'"),
      });
      repository.setReachable(true);
    });
  });

  it('does not start with a repository that is not configured', async () => {
    await expect(
      startProvider({
        url: repository.url,
        provider: { repository: 'payments' },
      }),
    ).rejects.toThrow(
      /catalog\.providers\.kafkaPipelines\.demo\.repository.*payments/s,
    );
  });
});

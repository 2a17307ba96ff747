import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { KafkaPipelinesRelationProcessor } from './KafkaPipelinesRelationProcessor';

const location = { type: 'url', target: 'https://example.com/orders.yaml' };

async function process(spec?: JsonObject) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'connector.cdc.orders', namespace: 'streams' },
    spec,
  };
  const emitted: CatalogProcessorResult[] = [];
  const result = await new KafkaPipelinesRelationProcessor().postProcessEntity(
    entity,
    location,
    item => emitted.push(item),
  );
  expect(result).toBe(entity);
  return emitted;
}

describe('KafkaPipelinesRelationProcessor', () => {
  const connector = {
    kind: 'Component',
    namespace: 'streams',
    name: 'connector.cdc.orders',
  };

  it('emits both directions of what is produced and consumed', async () => {
    const topic = {
      kind: 'resource',
      namespace: 'streams',
      name: 'topic.main.shop.orders',
    };
    const dataset = {
      kind: 'Resource',
      namespace: 'streams',
      name: 'dataset.mysql.shop.orders',
    };
    await expect(
      process({
        producesTo: ['resource:streams/topic.main.shop.orders'],
        consumesFrom: ['dataset.mysql.shop.orders'],
      }),
    ).resolves.toEqual(
      [
        { source: connector, type: 'producesTo', target: topic },
        { source: topic, type: 'producedBy', target: connector },
        { source: connector, type: 'consumesFrom', target: dataset },
        { source: dataset, type: 'consumedBy', target: connector },
      ].map(relation => ({ type: 'relation', relation })),
    );
  });

  it('leaves entities without the fields alone', async () => {
    await expect(process({ type: 'service' })).resolves.toEqual([]);
    await expect(process(undefined)).resolves.toEqual([]);
  });

  it.each([
    [{ producesTo: 'resource:default/a' }, 'spec.producesTo must be a list'],
    [{ consumesFrom: [{ name: 'a' }] }, 'spec.consumesFrom must be a list'],
    [{ producesTo: ['resource:streams/'] }, 'resource:streams/'],
  ])('refuses %j', async (spec, message) => {
    await expect(process(spec)).rejects.toThrow(message);
  });
});

import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { entityName, entityRefOfId, pipelineEntityRef } from './entityNames';

describe('entityName', () => {
  it.each([
    ['pipeline:orders-cdc', 'pipeline.orders-cdc'],
    ['connector:cdc:orders-mysql', 'connector.cdc.orders-mysql'],
    ['topic:main:shop.order_items', 'topic.main.shop.order_items'],
    ['ksqldb:orders-by-minute', 'ksqldb.orders-by-minute'],
    ['connect:cdc', 'connect.cdc'],
    ['kafka:main', 'kafka.main'],
    ['dataset:bigquery:acme.raw.orders', 'dataset.bigquery.acme.raw.orders'],
  ])('names %s %s', (id, name) => {
    expect(entityName(id)).toBe(name);
  });

  it('hashes what the catalog does not take or distinguish', () => {
    expect(entityName('topic:main:Orders')).toBe('topic.main.orders-ea18b1f2');
    const names = [
      'topic:main:Orders',
      'topic:main:orders',
      'dataset:mysql:shop.a b',
      'dataset:mysql:shop.a:b',
      'dataset:mysql:shop.a-b',
      'topic:main:orders_',
      `topic:main:${'x'.repeat(100)}`,
      `topic:main:${'x'.repeat(101)}`,
      'dataset:mysql:{database}.{table}',
      'topic:main:.',
    ].map(entityName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(true);
    }
  });

  it('keeps 63 characters and hashes 64', () => {
    const fits = `topic:main:${'x'.repeat(63 - 11)}`;
    expect(entityName(fits)).toHaveLength(63);
    expect(entityName(fits)).not.toMatch(/-[0-9a-f]{8}$/);
    expect(entityName(`${fits}x`)).toMatch(/^topic\.main\.x{43}-[0-9a-f]{8}$/);
  });
});

describe('references', () => {
  it('say the kind', () => {
    expect(pipelineEntityRef('orders')).toBe(
      'component:default/pipeline.orders',
    );
    expect(entityRefOfId('connector:cdc:a', 'data')).toBe(
      'component:data/connector.cdc.a',
    );
    expect(entityRefOfId('ksqldb:a')).toBe('component:default/ksqldb.a');
    expect(entityRefOfId('topic:main:a')).toBe('resource:default/topic.main.a');
    expect(entityRefOfId('kafka:main')).toBe('resource:default/kafka.main');
  });
});

import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/topic-collision';

describe('unique/topic-collision', () => {
  it('takes dots and underscores for the same, as Kafka does', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline('orders', 'topics:\n  shop.orders_eu: {}\n'),
        ...testPipeline(
          'copy',
          'topics:\n  shop_orders.eu: { managed: external }\n  shop-orders-eu: {}\n',
        ),
        ...testPipeline(
          'reader',
          'topics:\n  shop.orders_eu: { managed: external }\n',
        ),
      }).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'pipelines/copy/values.yaml:4:3 /topics/shop_orders.eu',
        'The name shop_orders.eu differs only in dots and underscores from topic shop.orders_eu of pipeline orders, topic shop.orders_eu of pipeline reader.',
      ],
      [
        'pipelines/orders/values.yaml:4:3 /topics/shop.orders_eu',
        'The name shop.orders_eu differs only in dots and underscores from topic shop_orders.eu of pipeline copy.',
      ],
      [
        'pipelines/reader/values.yaml:4:3 /topics/shop.orders_eu',
        'The name shop.orders_eu differs only in dots and underscores from topic shop_orders.eu of pipeline copy.',
      ],
    ]);
  });
});

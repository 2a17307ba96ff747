import { findingsOf, testPipeline } from '../testFleet';

describe('unique/topic-resource', () => {
  it('compares KafkaTopics of one namespace', () => {
    expect(
      findingsOf('unique/topic-resource', {
        ...testPipeline('orders', 'topics:\n  shop.orders: {}\n'),
        ...testPipeline(
          'copy',
          'topics:\n  orders: { resourceName: shop.orders }\n  other: {}\n',
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/copy/values.yaml:4:27 /topics/orders/resourceName',
        message:
          'The KafkaTopic shop.orders is also that of topic shop.orders of pipeline orders.',
        hint: 'Give one of them another resourceName.',
      },
      {
        at: 'pipelines/orders/values.yaml:4:3 /topics/shop.orders',
        message:
          'The KafkaTopic shop.orders is also that of topic orders of pipeline copy.',
        hint: 'Give one of them another resourceName.',
      },
    ]);
  });
});

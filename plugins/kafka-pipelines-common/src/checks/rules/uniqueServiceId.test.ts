import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/service-id';

describe('unique/service-id', () => {
  it('compares apps on one Kafka cluster', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          'ksqldb:\n  a: { serviceId: orders_ }\n  b: { serviceId: orders_ }\n  c: { serviceId: other_ }\n',
        ),
      ).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'pipelines/orders/values.yaml:4:19 /ksqldb/a/serviceId',
        'The serviceId orders_ is also used on this Kafka cluster by ksqlDB app b of pipeline orders.',
      ],
      [
        'pipelines/orders/values.yaml:5:19 /ksqldb/b/serviceId',
        'The serviceId orders_ is also used on this Kafka cluster by ksqlDB app a of pipeline orders.',
      ],
    ]);
  });
});

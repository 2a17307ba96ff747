import { findingsOf, testPipeline } from '../testFleet';

describe('ksqldb/forbidden-property', () => {
  it('says where the value comes from', () => {
    expect(
      findingsOf(
        'ksqldb/forbidden-property',
        testPipeline(
          'orders',
          [
            'ksqldb:',
            '  k:',
            '    properties:',
            '      ksql.service.id: orders_',
            '      config.providers.x.class: a.B',
            '      ksql.streams.num.stream.threads: 2',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:6:7 /ksqldb/k/properties/ksql.service.id',
        message: 'ksqldb.k.properties may not contain ksql.service.id.',
        hint: 'Remove it. Write it as serviceId, beside properties.',
      },
      {
        at: 'pipelines/orders/values.yaml:7:7 /ksqldb/k/properties/config.providers.x.class',
        message:
          'ksqldb.k.properties may not contain config.providers.x.class.',
        hint: 'Remove it. secretProviders of its Kafka cluster say it.',
      },
    ]);
  });
});

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

  it('knows the fields that stand for a property', () => {
    const found = (entry: string) =>
      findingsOf(
        'ksqldb/forbidden-property',
        testPipeline('orders', `ksqldb: { k: { ${entry} } }\n`),
      ).map(({ hint }) => hint);
    const guarantee =
      'properties: { ksql.streams.processing.guarantee: at_least_once }';
    expect(found(guarantee)).toEqual([]);
    expect(found(`exactlyOnce: true, ${guarantee}`)).toEqual([
      'Remove it. exactlyOnce, beside properties, says it.',
    ]);
    const url = 'properties: { ksql.schema.registry.url: http://a }';
    expect(found(url)).toEqual([]);
    expect(found(`schemaRegistry: { url: http://b }, ${url}`)).toEqual([
      'Remove it. schemaRegistry, beside properties, says it.',
    ]);
    expect(found('properties: { listeners: http://0.0.0.0:1 }')).toEqual([
      'Remove it. An interactive app listens on port 8088.',
    ]);
  });
});

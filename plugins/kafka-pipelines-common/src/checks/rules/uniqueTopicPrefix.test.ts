import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/topic-prefix';

const connector = (className: string) =>
  `connectors:\n  a: { class: ${className}, config: { topic.prefix: shop } }\n`;

describe('unique/topic-prefix', () => {
  it('compares Debezium sources on one Kafka cluster', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline(
          'orders',
          connector('io.debezium.connector.mysql.MySqlConnector'),
        ),
        ...testPipeline(
          'payments',
          connector('io.debezium.connector.postgresql.PostgresConnector'),
        ),
        ...testPipeline('jdbc', connector('io.aiven.JdbcSourceConnector')),
      }).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'pipelines/orders/values.yaml:4:83 /connectors/a/config/topic.prefix',
        'The topic.prefix shop is also used on this Kafka cluster by connector a of pipeline payments.',
      ],
      [
        'pipelines/payments/values.yaml:4:91 /connectors/a/config/topic.prefix',
        'The topic.prefix shop is also used on this Kafka cluster by connector a of pipeline orders.',
      ],
    ]);
  });
});

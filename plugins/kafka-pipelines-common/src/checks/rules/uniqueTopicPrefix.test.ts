import { testCatalogue } from '../../connect/catalogue/testCatalogue';
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

  it("knows the name that Debezium 1 has for it, and Kafka Connect's for classes", () => {
    const catalogue = testCatalogue([
      {
        artifact: 'io.debezium:debezium-connector-mysql',
        version: '1.9.7.Final',
        classes: [
          {
            class: 'io.debezium.connector.mysql.MySqlConnector',
            kind: 'source',
            keys: {},
          },
        ],
      },
    ]);
    expect(
      findingsOf(
        RULE,
        {
          ...testPipeline(
            'orders',
            'connectors:\n  a: { class: MySql, config: { database.server.name: shop } }\n',
          ),
          ...testPipeline('payments', connector('MySqlConnector')),
          ...testPipeline(
            'sink',
            connector('io.debezium.connector.jdbc.JdbcSinkConnector'),
          ),
          ...testPipeline(
            'blank',
            "connectors:\n  a: { class: MySql, config: { topic.prefix: '' } }\n",
          ),
        },
        undefined,
        catalogue,
      ).map(({ at }) => at),
    ).toEqual([
      'pipelines/orders/values.yaml:4:54 /connectors/a/config/database.server.name',
      'pipelines/payments/values.yaml:4:55 /connectors/a/config/topic.prefix',
    ]);
  });
});

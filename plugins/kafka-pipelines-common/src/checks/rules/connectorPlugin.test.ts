import { FRAMEWORK } from '../../connect/catalogue/facts';
import { testCatalogue } from '../../connect/catalogue/testCatalogue';
import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/missing-plugin';

const ARTIFACTS = `artifacts:
  mysql@1: { classes: [io.debezium.connector.mysql.MySqlConnector, io.debezium.transforms.ExtractNewRecordState] }
  case@1: { classes: [com.example.ChangeCase$Value] }
  dark@1: {}
`;

const cluster = (...artifacts: string[]) => ({
  'shared.yaml': ARTIFACTS,
  'connect-clusters/cdc/values.yaml': `cluster: { name: cdc }\nplugins:\n${artifacts
    .map((artifact, index) => `  p${index}: { artifact: ${artifact} }\n`)
    .join('')}`,
  'connect-clusters/cdc/values-dev.yaml': '',
});

const SOURCE = 'https://example.org';

/** Knows where connectors name classes, and none of these classes. */
const framework = testCatalogue(
  [
    {
      artifact: 'org.apache.kafka:connect-runtime',
      version: '4.3.1',
      classes: [
        { class: FRAMEWORK.source, kind: 'framework', keys: {} },
        { class: FRAMEWORK.sink, kind: 'framework', keys: {} },
      ],
    },
  ],
  [
    {
      classes: [FRAMEWORK.source, FRAMEWORK.sink],
      prefixes: [
        ...(['transforms', 'predicates'] as const).map(list => ({
          prefix: `${list}.`,
          aliases: list,
          classIn: 'type',
          source: SOURCE,
        })),
        ...(['key.converter', 'value.converter'] as const).map(key => ({
          prefix: `${key}.`,
          classIn: key,
          source: SOURCE,
        })),
      ],
    },
  ],
);

const CONNECTORS = testPipeline(
  'orders',
  [
    'connectors:',
    '  full:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { key.converter: org.apache.kafka.connect.json.JsonConverter }',
    '    transforms:',
    '      unwrap: { order: 1, type: io.debezium.transforms.ExtractNewRecordState }',
    '      case: { order: 2, type: com.example.ChangeCase$Key }',
    '      gone: { order: 3, type: a.Missing, enabled: false }',
    '  short: { class: MySql }',
    '  typo:',
    '    class: io.debezium.connector.mysql.MySqlConector',
    '    config: { value.converter: io.confluent.connect.avro.AvroConverter }',
    '    predicates: { p: { type: a.Missing } }',
  ].join('\n'),
);

describe('connector/missing-plugin', () => {
  it('wants every class in an artifact of the Connect cluster', () => {
    expect(
      findingsOf(
        RULE,
        { ...cluster('mysql@1', 'case@1'), ...CONNECTORS },
        undefined,
        framework,
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:13:12 /connectors/typo/class',
        message:
          'No artifact of Connect cluster cdc has the connector class io.debezium.connector.mysql.MySqlConector. Did you mean io.debezium.connector.mysql.MySqlConnector?',
        hint: 'Correct the class, or add a plugin with it to connect-clusters/cdc/values.yaml.',
      },
      {
        at: 'pipelines/orders/values.yaml:14:32 /connectors/typo/config/value.converter',
        message:
          'No artifact of Connect cluster cdc has the converter class io.confluent.connect.avro.AvroConverter.',
        hint: 'Correct the class, or add a plugin with it to connect-clusters/cdc/values.yaml.',
      },
      {
        at: 'pipelines/orders/values.yaml:15:30 /connectors/typo/predicates/p/type',
        message:
          'No artifact of Connect cluster cdc has the predicate class a.Missing.',
        hint: 'Correct the class, or add a plugin with it to connect-clusters/cdc/values.yaml.',
      },
    ]);
  });

  it('is silent where an artifact does not list its classes', () => {
    expect(
      findingsOf(
        RULE,
        { ...cluster('mysql@1', 'dark@1'), ...CONNECTORS },
        undefined,
        framework,
      ),
    ).toEqual([]);
    expect(findingsOf(RULE, CONNECTORS, undefined, framework)).toEqual([]);
  });

  describe('with the catalogue', () => {
    const artifact = (id: string, version: string, ...classes: string[]) => ({
      artifact: `org.example:${id}`,
      version,
      classes: classes.map(name => ({
        class: name,
        kind: 'source' as const,
        keys: {},
      })),
    });
    const catalogue = testCatalogue([
      artifact('orders', '1.0', 'org.example.Orders'),
      artifact('other', '1.0', 'org.example.Other'),
      {
        ...artifact('all', '1.0'),
        bundles: [{ artifact: 'org.example:orders', version: '1.0' }],
      },
    ]);
    const found = (files: Record<string, string>, name: string) =>
      findingsOf(
        RULE,
        {
          ...files,
          ...testPipeline('orders', `connectors:\n  a: { class: ${name} }`),
        },
        undefined,
        catalogue,
      );

    it('knows what artifacts have that list no classes', () => {
      expect(found(cluster('orders@1.0'), 'org.example.Orders')).toEqual([]);
      expect(found(cluster('all@1.0'), 'org.example.Orders')).toEqual([]);
      expect(found(cluster('orders@1.0'), 'Orders')).toEqual([]);
      expect(found(cluster('orders@1.0'), 'org.example.Other')).toEqual([
        {
          at: 'pipelines/orders/values.yaml:4:15 /connectors/a/class',
          message:
            'No artifact of Connect cluster cdc has the connector class org.example.Other.',
          hint: 'Correct the class, or add a plugin with org.example:other to connect-clusters/cdc/values.yaml.',
        },
      ]);
    });

    it('is silent where one artifact is not known, and of what no worker has', () => {
      expect(
        found(cluster('orders@1.0', 'dark@1'), 'org.example.Other'),
      ).toEqual([]);
      expect(found(cluster('orders@1.0'), 'org.example.Ordres')).toEqual([]);
    });
  });
});

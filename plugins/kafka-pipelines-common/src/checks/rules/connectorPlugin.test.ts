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
      findingsOf(RULE, { ...cluster('mysql@1', 'case@1'), ...CONNECTORS }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:13:12 /connectors/typo/class',
        message:
          'No artifact of Connect cluster cdc lists the connector class io.debezium.connector.mysql.MySqlConector. Did you mean io.debezium.connector.mysql.MySqlConnector?',
        hint: 'Correct the class, or add a plugin with it to connect-clusters/cdc/values.yaml.',
      },
      {
        at: 'pipelines/orders/values.yaml:14:32 /connectors/typo/config/value.converter',
        message:
          'No artifact of Connect cluster cdc lists the converter class io.confluent.connect.avro.AvroConverter.',
        hint: 'Correct the class, or add a plugin with it to connect-clusters/cdc/values.yaml.',
      },
      {
        at: 'pipelines/orders/values.yaml:15:30 /connectors/typo/predicates/p/type',
        message:
          'No artifact of Connect cluster cdc lists the predicate class a.Missing.',
        hint: 'Correct the class, or add a plugin with it to connect-clusters/cdc/values.yaml.',
      },
    ]);
  });

  it('is silent where an artifact does not list its classes', () => {
    expect(
      findingsOf(RULE, { ...cluster('mysql@1', 'dark@1'), ...CONNECTORS }),
    ).toEqual([]);
    expect(findingsOf(RULE, CONNECTORS)).toEqual([]);
  });
});

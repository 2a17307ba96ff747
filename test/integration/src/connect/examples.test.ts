import {
  askWorker,
  exampleConnectors,
  installedClasses,
} from 'connect-worker-test';
import { workerUrl } from './worker';

/** What the demo has and no Maven repository: no worker of the tests knows it. */
const ELSEWHERE = [
  'com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
  'io.aiven.kafka.connect.http.HttpSinkConnector',
];

const connectors = exampleConnectors().filter(
  ({ config }) => !ELSEWHERE.includes(config['connector.class']),
);

describe('Kafka Connect validates the demo', () => {
  it('without the classes that the worker lacks', async () => {
    const installed = await installedClasses(workerUrl());
    expect(ELSEWHERE.filter(name => installed.has(name))).toEqual([]);
    expect(
      new Set(connectors.map(({ config }) => config['connector.class'])),
    ).toEqual(
      new Set([
        'io.debezium.connector.mongodb.MongoDbConnector',
        'io.debezium.connector.mysql.MySqlConnector',
        'io.debezium.connector.postgresql.PostgresConnector',
        'org.apache.kafka.connect.mirror.MirrorCheckpointConnector',
        'org.apache.kafka.connect.mirror.MirrorSourceConnector',
      ]),
    );
  });

  it.each(connectors)(
    '$name of $pipeline in $environment',
    async ({ config }) => {
      expect(await askWorker(workerUrl(), config)).toEqual({
        outcome: 'green',
      });
    },
  );
});

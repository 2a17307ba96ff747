import { testCatalogue } from '../../../connect/catalogue/testCatalogue';
import { reportsOf } from '../testConnector';
import { connectorUnknownClass } from './connectorUnknownClass';

const catalogue = testCatalogue([
  {
    artifact: 'io.debezium:debezium-connector-mysql',
    version: '3.6.1.Final',
    classes: [
      {
        class: 'io.debezium.connector.mysql.MySqlConnector',
        kind: 'source',
        keys: {},
      },
      {
        class: 'io.debezium.transforms.ExtractNewRecordState',
        kind: 'transformation',
        keys: {},
      },
    ],
  },
]);

const found = (name: string, classes: string[] = []) =>
  reportsOf(connectorUnknownClass, {}, catalogue, {
    class: name,
    plugins: { artifacts: [{ artifact: 'own', version: '1', classes }] },
  });

describe('connector/unknown-class', () => {
  it('names the class that was meant', () => {
    expect(found('io.debezium.connector.mysql.MySqlConector')).toEqual([
      {
        key: 'connector.class',
        message:
          'There is no connector io.debezium.connector.mysql.MySqlConector. Did you mean io.debezium.connector.mysql.MySqlConnector?',
        hint: 'Correct the class: no worker can load it.',
      },
    ]);
  });

  it('does not quote what is no class name, listed or not', () => {
    const reports = [
      {
        key: 'connector.class',
        message: 'connector.class is no class name.',
        hint: 'Write the full name of a connector class.',
      },
    ];
    expect(found('hunter-2!')).toEqual(reports);
    expect(found('hunter-2!', ['hunter-2!'])).toEqual(reports);
    expect(found('MySqlSource')).toEqual([]);
  });

  it('wants a connector', () => {
    expect(found('io.debezium.transforms.ExtractNewRecordState')).toMatchObject(
      [{ key: 'connector.class' }],
    );
  });

  it('leaves known, private and listed classes', () => {
    expect(found('io.debezium.connector.mysql.MySqlConnector')).toEqual([]);
    expect(found('MySql')).toEqual([]);
    expect(found('com.private.OrdersSourceConnector')).toEqual([]);
    const fork = 'io.debezium.connector.mysql.MySqlConnector2';
    expect(found(fork, [fork])).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found('${env:CLASS}')).toEqual([]);
  });
});

import { testFleet, testPipeline } from '../checks/testFleet';
import { diffFleets, isEmptyDiff } from './diffFleets';

const CONNECTOR = `connectors:
  orders-mysql:
    class: io.debezium.connector.mysql.MySqlConnector
    tasksMax: 1
    config:
      snapshot.mode: initial
      database.password: \${secrets:connect/db:password}
topics:
  shop.orders: { partitions: 3, config: { retention.ms: 604800000 } }
`;

const diff = (before: Record<string, string>, after: Record<string, string>) =>
  diffFleets(testFleet(before), testFleet(after));

describe('diffFleets', () => {
  it('says nothing of what is the same', () => {
    const files = testPipeline('orders', CONNECTOR);
    expect(isEmptyDiff(diff(files, files))).toBe(true);
  });

  it('compares the settings of connectors and topics', () => {
    const { pipelines } = diff(
      testPipeline('orders', CONNECTOR),
      testPipeline(
        'orders',
        CONNECTOR.replace('mode: initial', 'mode: never')
          .replace('tasksMax: 1', 'tasksMax: 2')
          .replace('604800000', '86400000'),
      ),
    );
    expect(pipelines).toMatchObject([
      {
        pipeline: 'orders',
        change: 'changed',
        byShared: false,
        parts: [
          {
            kind: 'connector',
            name: 'orders-mysql',
            cluster: 'cdc',
            fields: [
              {
                key: 'config.snapshot.mode',
                before: 'initial',
                after: 'never',
              },
              { key: 'tasksMax', before: '1', after: '2' },
            ],
          },
          {
            kind: 'topic',
            name: 'shop.orders',
            fields: [
              {
                key: 'config.retention.ms',
                before: '604800000',
                after: '86400000',
                duration: { before: '7 days', after: '1 day' },
              },
            ],
          },
        ],
      },
    ]);
  });
});

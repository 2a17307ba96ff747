import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/group-id';

const clusters = (namespace: string) =>
  `kafkaClusters: { main: { bootstrapServers: 'k:9092' } }\nconnectClusters: { cdc: { namespace: connect, kafkaCluster: main }, other: { namespace: ${namespace}, kafkaCluster: main } }\n`;

const sink = (name: string, more = '') =>
  `connectors:\n  ${name}: { class: x.HttpSinkConnector, cluster: ${
    more || 'cdc'
  }, config: { topics: [t] } }\n`;

const worker = (name: string, groupId: string) => ({
  [`connect-clusters/${name}/values.yaml`]: `cluster: { name: ${name} }\nidentity: { groupId: ${groupId} }\n`,
  [`connect-clusters/${name}/values-dev.yaml`]: '',
});

describe('unique/group-id', () => {
  it('compares sinks of one Kafka cluster, in different namespaces', () => {
    expect(
      findingsOf(RULE, {
        'dev.yaml': clusters('delivery'),
        ...testPipeline('orders', sink('http')),
        ...testPipeline('payments', sink('http', 'other')),
      }),
    ).toEqual(
      ['orders', 'payments'].map((name, index) => ({
        at: `pipelines/${name}/values.yaml:4:3 /connectors/http`,
        message: `The group id connect-http is also taken on this Kafka cluster by connector http of pipeline ${
          ['payments', 'orders'][index]
        }.`,
        hint: 'Give one of them another name or group id: members of one group would share its work and its offsets.',
      })),
    );
  });

  it('leaves equal names in one namespace to their own rule', () => {
    expect(
      findingsOf(RULE, {
        'dev.yaml': clusters('connect'),
        ...testPipeline('orders', sink('http')),
        ...testPipeline('payments', sink('http', 'other')),
      }),
    ).toEqual([]);
  });

  it('compares Connect clusters with each other and with sinks', () => {
    expect(
      findingsOf(RULE, {
        'dev.yaml': clusters('delivery'),
        ...worker('cdc', 'connect-http'),
        ...worker('other', 'connect-http'),
        ...testPipeline('orders', sink('http')),
      }).map(({ at, message }) => [at, message]),
    ).toEqual([
      [
        'connect-clusters/cdc/values.yaml:2:22 /identity/groupId',
        'The group id connect-http is also taken on this Kafka cluster by Connect cluster other, connector http of pipeline orders.',
      ],
      [
        'connect-clusters/other/values.yaml:2:22 /identity/groupId',
        'The group id connect-http is also taken on this Kafka cluster by Connect cluster cdc, connector http of pipeline orders.',
      ],
      [
        'pipelines/orders/values.yaml:4:3 /connectors/http',
        'The group id connect-http is also taken on this Kafka cluster by Connect cluster cdc, Connect cluster other.',
      ],
    ]);
  });

  it('takes a group id that the config sets', () => {
    const own = (name: string) =>
      `connectors:\n  ${name}: { class: x.HttpSinkConnector, config: { topics: [t], consumer.override.group.id: mine } }\n`;
    expect(
      findingsOf(RULE, {
        ...testPipeline('orders', own('a')),
        ...testPipeline('payments', own('b')),
      }).map(({ at }) => at),
    ).toEqual([
      'pipelines/orders/values.yaml:4:59 /connectors/a/config/consumer.override.group.id',
      'pipelines/payments/values.yaml:4:59 /connectors/b/config/consumer.override.group.id',
    ]);
  });
});

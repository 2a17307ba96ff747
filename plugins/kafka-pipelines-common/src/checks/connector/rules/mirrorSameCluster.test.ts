import { configFindings } from '../testTransforms';

const found = (config: Record<string, string>) =>
  configFindings('mirror/same-cluster', {
    'connector.class': 'org.apache.kafka.connect.mirror.MirrorSourceConnector',
    'source.cluster.alias': 'a',
    'source.cluster.bootstrap.servers': 'kafka-1:9092, kafka-2:9092',
    'target.cluster.alias': 'b',
    'target.cluster.bootstrap.servers': 'KAFKA-2:9092',
    ...config,
  });

describe('mirror/same-cluster', () => {
  it('finds copies that are copied again', () => {
    expect(found({})).toEqual([
      {
        key: 'target.cluster.bootstrap.servers',
        message:
          'Source and target are the same Kafka cluster, and topics includes the copies: each is copied again without end.',
        hint: 'Name another cluster, or topics whose copies are not among them.',
      },
    ]);
    expect(
      found({
        'source.cluster.bootstrap.servers': '${secrets:k/a:servers}',
        'target.cluster.bootstrap.servers': '${secrets:k/a:servers}',
      }),
    ).toHaveLength(1);
  });

  it('says nothing of copies that are not among the topics, nor of other clusters', () => {
    expect(found({ topics: 'orders' })).toEqual([]);
    expect(
      found({ 'target.cluster.bootstrap.servers': 'kafka-3:9092' }),
    ).toEqual([]);
    expect(found({ 'connector.class': 'org.example.Source' })).toEqual([]);
  });
});

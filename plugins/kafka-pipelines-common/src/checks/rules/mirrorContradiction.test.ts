import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'mirror/contradiction';

const connector = (kind: string, servers: string, ...more: string[]) => [
  `  m-${kind.toLowerCase()}:`,
  `    class: org.apache.kafka.connect.mirror.Mirror${kind}Connector`,
  '    config:',
  `      source.cluster.bootstrap.servers: ${servers}`,
  '      target.cluster.bootstrap.servers: kafka-b:9092',
  ...more.map(line => `      ${line}`),
];

const found = (...connectors: string[][]) =>
  findingsOf(
    RULE,
    testPipeline(
      'mirrors',
      ['connectors:', ...connectors.flat(), ''].join('\n'),
    ),
  );

const source = connector(
  'Source',
  'kafka-a:9092',
  'source.cluster.alias: a',
  'target.cluster.alias: b',
);

describe('mirror/contradiction', () => {
  it('takes connectors that agree, and those of other clusters', () => {
    expect(
      found(
        source,
        connector(
          'Checkpoint',
          'kafka-a:9092',
          'source.cluster.alias: a',
          'target.cluster.alias: b',
          'replication.policy.separator: .',
        ),
        connector('Heartbeat', 'kafka-c:9092', 'source.cluster.alias: c'),
      ),
    ).toEqual([]);
  });

  it('finds other aliases and policies', () => {
    expect(
      found(
        source,
        connector(
          'Checkpoint',
          'kafka-a:9092',
          'source.cluster.alias: west',
          'replication.policy.separator: _',
          'target.cluster.alias: b',
        ),
        connector(
          'Heartbeat',
          'kafka-a:9092',
          'source.cluster.alias: a',
          'replication.policy.separator: _',
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/mirrors/values.yaml:16:29 /connectors/m-checkpoint/config/source.cluster.alias',
        message:
          'source.cluster.alias is west, and a for m-source, which copies the topics between these clusters.',
        hint: 'Say the same in both.',
      },
      {
        at: expect.stringContaining('replication.policy.separator'),
        message: expect.stringContaining('replication.policy.separator is _'),
        hint: 'Say the same in both.',
      },
      {
        at: expect.stringContaining('/connectors/m-heartbeat'),
        message:
          'target.cluster.alias is target, and b for m-source, which copies the topics between these clusters.',
        hint: 'Say the same in both.',
      },
    ]);
  });
});

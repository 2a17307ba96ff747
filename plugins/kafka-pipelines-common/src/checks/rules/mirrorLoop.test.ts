import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'mirror/loop';
const IDENTITY =
  'replication.policy.class: org.apache.kafka.connect.mirror.IdentityReplicationPolicy';

const mirror = (
  name: string,
  [from, to]: [from: string, to: string],
  more = '',
) =>
  [
    'connectors:',
    `  ${name}:`,
    '    class: org.apache.kafka.connect.mirror.MirrorSourceConnector',
    '    config:',
    `      source.cluster.alias: ${from}`,
    `      source.cluster.bootstrap.servers: kafka-${from}:9092`,
    `      target.cluster.alias: ${to}`,
    `      target.cluster.bootstrap.servers: kafka-${to}:9092`,
    ...(more ? [`      ${more}`] : []),
    '',
  ].join('\n');

describe('mirror/loop', () => {
  it('trusts the default policy', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline('there', mirror('m-there', ['a', 'b'])),
        ...testPipeline('back', mirror('m-back', ['b', 'a'])),
      }),
    ).toEqual([]);
  });

  it('finds two that keep names, on both sides', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline('there', mirror('m-there', ['a', 'b'], IDENTITY)),
        ...testPipeline('back', mirror('m-back', ['b', 'a'], IDENTITY)),
        ...testPipeline('further', mirror('m-further', ['b', 'c'], IDENTITY)),
      }),
    ).toEqual([
      {
        at: 'pipelines/back/values.yaml:11:33 /connectors/m-back/config/replication.policy.class',
        message:
          'With connector m-there of pipeline there it copies records in a circle, such as those of topic x1.',
        hint: expect.stringContaining('Keep DefaultReplicationPolicy'),
      },
      {
        at: 'pipelines/there/values.yaml:11:33 /connectors/m-there/config/replication.policy.class',
        message:
          'With connector m-back of pipeline back it copies records in a circle, such as those of topic x1.',
        hint: expect.any(String),
      },
    ]);
  });

  it('does not take a reference for the same in another environment', () => {
    const hidden = (name: string, from: string, to: string) =>
      mirror(name, [from, to], IDENTITY).replace(
        /kafka-(\w):9092/g,
        '${secrets:kafka/$1:servers}',
      );
    const there = hidden('m-there', 'a', 'b');
    const back = hidden('m-back', 'b', 'a');
    expect(
      findingsOf(RULE, {
        ...testPipeline('there', there, { dev: '' }),
        ...testPipeline('back', back, { prod: '' }),
      }),
    ).toEqual([]);
    expect(
      findingsOf(RULE, {
        ...testPipeline('there', there),
        ...testPipeline('back', back),
      }),
    ).toHaveLength(2);
  });

  it('finds one that keeps names beside one that does not', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline('there', mirror('m-there', ['a', 'b'])),
        ...testPipeline('back', mirror('m-back', ['b', 'a'], IDENTITY)),
      }).map(({ at }) => at),
    ).toEqual([
      'pipelines/back/values.yaml:11:33 /connectors/m-back/config/replication.policy.class',
      'pipelines/there/values.yaml:7:29 /connectors/m-there/config/source.cluster.alias',
    ]);
  });
});

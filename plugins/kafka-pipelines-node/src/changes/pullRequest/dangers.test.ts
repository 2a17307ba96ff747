import { manifestDangers } from './dangers';
import { changesOf, connector, object, topic } from './__testUtils__/manifests';

/** Messages, with what they say of values. */
const dangersOf = (before: string[], after: string[]) =>
  manifestDangers(changesOf(before, after)).map(
    ({ message, values }) =>
      `${message}${values ? `: ${values.before} -> ${values.after}` : ''}`,
  );

const config = (more: Record<string, unknown>) =>
  topic('t', { config: { 'retention.ms': 100, ...more } });

describe('manifestDangers', () => {
  it('names the object', () => {
    expect(manifestDangers(changesOf([topic('a')], []))).toEqual([
      {
        environment: 'dev',
        kind: 'KafkaTopic',
        name: 'a',
        message: expect.stringContaining('stays with its data'),
      },
    ]);
  });

  it.each<[string, string[], string[], RegExp[]]>([
    [
      'a topic that Argo CD deletes',
      [topic('t', {}, 'Prune=confirm')],
      [],
      [/^is deleted, with all its data$/],
    ],
    ['a removed connector', [connector('c')], [], [/^is removed; nothing/]],
    [
      'a connector that Argo CD leaves alone',
      [
        object('KafkaConnector', 'c', {
          metadata: {
            name: 'c',
            annotations: {
              'argocd.argoproj.io/sync-options': 'Prune=false',
            },
          },
        }),
      ],
      [],
      [/^is no longer declared; it goes on/],
    ],
    [
      'a removed ksqlDB app',
      [object('StatefulSet', 's')],
      [],
      [/^is deleted; its queries stop/],
    ],
    ['a removed user', [object('KafkaUser', 'u')], [], [/^is removed; who/]],
    ['a removed ConfigMap', [object('ConfigMap', 'c')], [], []],
    ['what is new', [], [topic('t'), connector('c')], []],
    [
      'more partitions',
      [topic('t')],
      [topic('t', { partitions: 6 })],
      [/^gets more partitions.*: 3 -> 6$/],
    ],
    [
      'fewer partitions',
      [topic('t')],
      [topic('t', { partitions: 1 })],
      [/^gets fewer partitions.*: 3 -> 1$/],
    ],
    [
      'another topic, with other replicas',
      [topic('t', { topicName: 'T' })],
      [topic('t', { topicName: 'U', replicas: 2 })],
      [/^means another topic.*: T -> U$/, /replicas.*: 3 -> 2$/],
    ],
    [
      'less retention',
      [config({})],
      [config({ 'retention.ms': 99 })],
      [/\(retention.ms\).*: 100 -> 99$/],
    ],
    ['more retention', [config({})], [config({ 'retention.ms': 101 })], []],
    ['no limit', [config({})], [config({ 'retention.ms': '-1' })], []],
    [
      'a limit where there was none',
      [config({})],
      [config({ 'retention.bytes': 5 })],
      [/\(retention.bytes\).*: the default -> 5$/],
    ],
    [
      'compaction',
      [config({ 'cleanup.policy': 'compact' })],
      [config({ 'cleanup.policy': 'delete' })],
      [/cleanup policy.*: compact -> delete$/],
    ],
    [
      'identities of a connector',
      [connector('c', { 'topic.prefix': 'a', 'slot.name': 's' })],
      [
        connector(
          'c',
          { 'topic.prefix': 'b', 'max.batch.size': '1' },
          { class: 'example.Other' },
        ),
      ],
      [
        /another class: example.Source -> example.Other$/,
        /\(topic.prefix\).*: a -> b$/,
        /\(slot.name\).*: s -> the default$/,
      ],
    ],
    [
      'a config without identities',
      [connector('c', { topics: 'a' })],
      [connector('c', { topics: 'b' }, { state: 'stopped' })],
      [],
    ],
    [
      'volumes of a StatefulSet',
      [object('StatefulSet', 's', { spec: { volumeClaimTemplates: [1] } })],
      [object('StatefulSet', 's', { spec: { volumeClaimTemplates: [2] } })],
      [/^its volumes change/],
    ],
    [
      'replicas of a StatefulSet',
      [object('StatefulSet', 's', { spec: { replicas: 1 } })],
      [object('StatefulSet', 's', { spec: { replicas: 2 } })],
      [],
    ],
  ])('looks at %s', (_, before, after, messages) => {
    expect(dangersOf(before, after)).toEqual(
      messages.map(message => expect.stringMatching(message)),
    );
  });
});

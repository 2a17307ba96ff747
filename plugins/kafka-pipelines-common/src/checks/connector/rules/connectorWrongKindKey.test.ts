import { FRAMEWORK } from '../../../connect/catalogue/facts';
import { findingsOf, testPipeline } from '../../testFleet';
import { reportsOf, sourceCatalogue, testKey } from '../testConnector';
import { connectorWrongKindKey } from './connectorWrongKindKey';

const SOURCE = 'https://example.org';
const DEAD = 'errors.deadletterqueue.';

const catalogue = sourceCatalogue(
  {},
  [
    {
      classes: [FRAMEWORK.sink],
      prefixes: [{ prefix: 'consumer.override.', source: SOURCE }],
    },
    {
      classes: [FRAMEWORK.source],
      prefixes: [
        {
          prefix: 'topic.creation.',
          aliases: 'topic.creation.groups',
          source: SOURCE,
        },
      ],
    },
  ],
  [
    { class: 'org.example.Writer', kind: 'sink', keys: {} },
    {
      class: 'org.example.Mirror',
      kind: 'source',
      keys: { topics: testKey('LIST') },
    },
    {
      class: FRAMEWORK.sink,
      kind: 'framework',
      keys: {
        topics: testKey('LIST'),
        [`${DEAD}topic.name`]: testKey(),
        [`${DEAD}topic.replication.factor`]: testKey('SHORT'),
      },
    },
    {
      class: FRAMEWORK.source,
      kind: 'framework',
      keys: { 'topic.creation.groups': testKey('LIST') },
    },
  ],
);

const found = (config: Record<string, string>, name = 'org.example.Source') =>
  reportsOf(connectorWrongKindKey, config, catalogue, { class: name });

const keysOf = (config: Record<string, string>, name?: string) =>
  found(config, name).map(({ key }) => key);

describe('connector/wrong-kind-key', () => {
  it('finds keys of sinks in a source', () => {
    expect(
      found({
        topics: 'a',
        'consumer.override.fetch.max.bytes': '1',
        [`${DEAD}topic.name`]: 'dead',
        [`${DEAD}topic.replication.factor`]: '3',
      }),
    ).toEqual([
      {
        key: `${DEAD}topic.name`,
        what: 'key',
        message:
          'A source has no dead letter queue: records it fails on would be lost.',
        hint: 'Remove it; one that comes from another file is left out by `enabled: false` below deadLetterQueue.',
      },
      {
        key: 'topics',
        what: 'key',
        message: 'This connector is a source, but topics is for sinks.',
        hint: 'Remove it: nothing reads it.',
      },
      {
        key: 'consumer.override.fetch.max.bytes',
        what: 'key',
        message:
          'This connector is a source, but consumer.override.fetch.max.bytes is for sinks.',
        hint: 'Remove it: nothing reads it.',
      },
    ]);
  });

  it('finds keys of sources in a sink', () => {
    expect(
      keysOf(
        { 'topic.creation.groups': 'a', 'topic.creation.a.partitions': '1' },
        'org.example.Writer',
      ),
    ).toEqual(['topic.creation.groups', 'topic.creation.a.partitions']);
  });

  it('leaves what the class itself reads, and classes of unknown kind', () => {
    expect(keysOf({ topics: 'a' }, 'org.example.Mirror')).toEqual([]);
    expect(keysOf({ topics: 'a', [`${DEAD}topic.name`]: 'a' }, 'a.B')).toEqual(
      [],
    );
    // Nobody knows what a private class reads, but its name tells its kind.
    expect(
      keysOf({ topics: 'a', [`${DEAD}topic.name`]: 'a' }, 'a.HttpSource'),
    ).toEqual([`${DEAD}topic.name`]);
  });

  it('points at a dead letter queue that comes from another file', () => {
    expect(
      findingsOf(
        'connector/wrong-kind-key',
        {
          ...testPipeline(
            'orders',
            'connectors:\n  a: { class: org.example.Source }',
          ),
          'shared.yaml':
            'defaults: { connector: { deadLetterQueue: { topic: dead } } }',
        },
        undefined,
        catalogue,
      ).map(({ at }) => at),
    ).toEqual(['shared.yaml:1:45 /defaults/connector/deadLetterQueue/topic']);
  });
});

import { clusters, messages } from './guards';

describe('topics', () => {
  const base = {
    ...clusters,
    pipeline: { name: 'p' },
    connect: { cluster: 'cdc' },
  };

  it.each<[string, object, string]>([
    [
      'an empty topic',
      { topics: { t: null } },
      '/topics/t is empty: write `enabled: false`',
    ],
    [
      'a bad topic name',
      { topics: { 'a b': {} } },
      "/topics/a b: a topic's name has at most 249 letters, digits, dots, underscores and dashes",
    ],
    [
      'a topic on an unknown Kafka cluster',
      { topics: { t: { cluster: 'x' } } },
      '/topics/t: the Kafka cluster x is not in kafkaClusters (known: main)',
    ],
    [
      'a topic without Kafka cluster',
      { connect: { cluster: '' }, topics: { t: {} } },
      '/topics/t: no Kafka cluster is named: set kafka.cluster',
    ],
    [
      'a topic where no operator is known',
      { kafkaClusters: { x: {} }, topics: { t: { cluster: 'x' } } },
      '/kafkaClusters/x/namespaces/topics is missing',
    ],
    [
      'topics that differ in . and _ only',
      { topics: { a_b: {}, 'a.b': {} } },
      '/topics/a_b: a.b and a_b differ only in . and _, which Kafka refuses on one cluster',
    ],
    [
      'two topics with one resource',
      { topics: { a: {}, b: { resourceName: 'a' } } },
      '/topics/b/resourceName: a and b would both be the KafkaTopic a: give each its own',
    ],
    [
      'the folder names . and ..',
      { topics: { '..': {} } },
      "/topics/..: a topic's name has at most 249 letters, digits, dots, underscores and dashes, and is neither . nor ..",
    ],
    [
      'a topic name that is too long',
      { topics: { ['a'.repeat(250)]: {} } },
      "a topic's name has at most 249 letters",
    ],
    [
      'no partitions',
      { topics: { t: { partitions: 0 } } },
      '/topics/t/partitions is 0: write a whole number from 1 up',
    ],
    [
      'half a partition',
      { topics: { t: { partitions: 1.5 } } },
      '/topics/t/partitions is 1.5: write a whole number from 1 up',
    ],
    [
      'partitions as text',
      { topics: { t: { partitions: '6' } } },
      '/topics/t/partitions is "6": write a whole number from 1 up',
    ],
    [
      'more replicas than Kafka counts',
      { topics: { t: { replicas: 32768 } } },
      '/topics/t/replicas is 32768: write a whole number from 1 to 32767',
    ],
    [
      'an inherited number of replicas that is none',
      { defaults: { topic: { replicas: 0 } }, topics: { t: {} } },
      '/defaults/topic/replicas is 0: write a whole number from 1 to 32767',
    ],
    [
      'a name of the resource that Kubernetes refuses',
      { topics: { t: { resourceName: 'Shop_Orders' } } },
      "/topics/t/resourceName is Shop_Orders: a KafkaTopic's name has lower case letters, digits, dashes and dots",
    ],
    [
      'an unknown manager',
      { topics: { t: { managed: 'nobody' } } },
      '/topics/t/managed is "nobody": write operator or external',
    ],
    [
      'a map in the config',
      { topics: { t: { config: { cleanup: { policy: 'compact' } } } } },
      '/topics/t/config/cleanup: a config value is text, a number, a boolean or a list of these, not a map',
    ],
    [
      'a label that Kubernetes refuses',
      { kafkaClusters: { main: { label: 'a b' } }, topics: { t: {} } },
      '/kafkaClusters/main/label is a b: a label has at most 63 letters, digits, dashes, underscores and dots',
    ],
    [
      'two topics that are spelt alike once Kubernetes takes them',
      { topics: { a_b: { resourceName: 'a-b' }, 'a-b': {} } },
      '/topics/a_b/resourceName: a-b and a_b would both be the KafkaTopic a-b: give each its own',
    ],
  ])('refuses %s', async (_, values, message) => {
    const said = await messages('kafka-pipeline', [base, values]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(text => !text.includes(message))).toEqual([]);
  });
});

import { clusters, messages } from './guards';
import { testedHelms } from './helm';
import { render } from './render';

const base = {
  ...clusters,
  pipeline: { name: 'p' },
  connect: { cluster: 'cdc' },
};
const sink = (entry: object) => ({
  connectors: { c: { class: 'a.HttpSinkConnector', ...entry } },
});

/** The config of the only connector, by Helm 3 and by Helm 4. */
async function configs(...layers: object[]): Promise<unknown[]> {
  const helms = await testedHelms();
  return Promise.all(
    helms.map(async helm => {
      const [{ spec }] = await render(helm, 'kafka-pipeline', [
        base,
        ...layers,
      ]);
      return spec.config;
    }),
  );
}

describe('dead letter queues', () => {
  it.each<[string, object[], object]>([
    [
      'sets the tolerance with the topic',
      [sink({ deadLetterQueue: { topic: 'dead' } })],
      {
        'errors.tolerance': 'all',
        'errors.deadletterqueue.topic.name': 'dead',
      },
    ],
    [
      'merges what the layers say, false included',
      [
        {
          defaults: {
            connector: {
              deadLetterQueue: {
                enabled: false,
                replicas: 3,
                contextHeaders: true,
              },
            },
          },
        },
        sink({
          deadLetterQueue: {
            enabled: true,
            topic: 'dead',
            contextHeaders: false,
          },
        }),
      ],
      {
        'errors.tolerance': 'all',
        'errors.deadletterqueue.topic.name': 'dead',
        'errors.deadletterqueue.topic.replication.factor': '3',
        'errors.deadletterqueue.context.headers.enable': 'false',
      },
    ],
    [
      'leaves an inherited queue out that is switched off',
      [
        { defaults: { connector: { deadLetterQueue: { topic: 'dead' } } } },
        sink({ deadLetterQueue: { enabled: false } }),
      ],
      {},
    ],
    [
      'leaves a queue alone that is written as config',
      [sink({ config: { 'errors.deadletterqueue.topic.name': 'raw' } })],
      { 'errors.deadletterqueue.topic.name': 'raw' },
    ],
    [
      'takes a tolerance that says the same',
      [
        sink({
          deadLetterQueue: { topic: 'dead' },
          config: { 'errors.tolerance': 'all' },
        }),
      ],
      {
        'errors.tolerance': 'all',
        'errors.deadletterqueue.topic.name': 'dead',
      },
    ],
    [
      'takes a raw key that a later layer removes',
      [
        {
          defaults: { connector: { config: { 'errors.tolerance': 'none' } } },
        },
        sink({
          deadLetterQueue: { topic: 'dead' },
          config: { 'errors.tolerance': null },
        }),
      ],
      {
        'errors.tolerance': 'all',
        'errors.deadletterqueue.topic.name': 'dead',
      },
    ],
  ])('%s', async (_, layers, config) => {
    const rendered = await configs(...layers);
    expect(rendered.length).toBeGreaterThan(0);
    rendered.forEach(each => expect(each).toEqual(config));
  });

  it.each<[string, object, string]>([
    [
      'a queue without topic',
      { deadLetterQueue: { replicas: 3 } },
      '/connectors/c/deadLetterQueue/topic is missing: name the topic for records that fail, or write `enabled: false`',
    ],
    [
      'a topic Kafka refuses',
      { deadLetterQueue: { topic: 'dead letters' } },
      "/connectors/c/deadLetterQueue/topic is dead letters: a topic's name has at most 249 letters",
    ],
    [
      'replicas that are none',
      { deadLetterQueue: { topic: 'dead', replicas: 0 } },
      '/connectors/c/deadLetterQueue/replicas is 0: write a whole number from 1 to 32767',
    ],
    [
      'a queue that is text',
      { deadLetterQueue: 'dead' },
      '/connectors/c/deadLetterQueue is a string, but must be a map',
    ],
    [
      'a queue beside raw keys',
      {
        deadLetterQueue: { topic: 'dead' },
        config: { 'errors.deadletterqueue.topic.name': 'raw' },
      },
      '/connectors/c/config/errors.deadletterqueue.topic.name is not allowed beside deadLetterQueue: write topic, replicas and contextHeaders there',
    ],
    [
      'a queue without tolerance',
      {
        deadLetterQueue: { topic: 'dead' },
        config: { 'errors.tolerance': 'none' },
      },
      '/connectors/c/config/errors.tolerance is none, so the first record that fails would stop the task: leave it to deadLetterQueue, which sets all',
    ],
  ])('refuses %s', async (_, entry, message) => {
    const said = await messages('kafka-pipeline', [base, sink(entry)]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(text => !text.includes(message))).toEqual([]);
  });
});

import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/dead-letter-queue';

const found = (lines: string[]) =>
  findingsOf(
    RULE,
    testPipeline('orders', ['connectors:', ...lines].join('\n')),
  );

describe('connector/dead-letter-queue', () => {
  it('is silent for a sink with a topic, and where the queue is switched off', () => {
    expect(
      found([
        '  sink: { class: a.HttpSinkConnector, config: { topics: [a], errors.tolerance: all }, deadLetterQueue: { topic: dead, replicas: 3 } }',
        '  without: { class: a.HttpSourceConnector, deadLetterQueue: { enabled: false } }',
        '  unknown: { class: a.Bridge, deadLetterQueue: { topic: dead } }',
      ]),
    ).toEqual([]);
  });

  it('wants a topic', () => {
    expect(
      found([
        '  none: { class: a.HttpSinkConnector, config: { topics: [a] }, deadLetterQueue: {} }',
      ]).map(({ at, message }) => `${at} ${message}`),
    ).toEqual([
      'pipelines/orders/values.yaml:4:64 /connectors/none/deadLetterQueue The dead letter queue of none has no topic.',
    ]);
  });

  it('refuses config that says the same or the opposite', () => {
    expect(
      found([
        '  sink:',
        '    class: a.HttpSinkConnector',
        '    config:',
        '      topics: [a]',
        '      errors.tolerance: none',
        '      errors.deadletterqueue.topic.name: other',
        '    deadLetterQueue: { topic: dead }',
      ]),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:8:7 /connectors/sink/config/errors.tolerance',
        message:
          'The config of sink sets errors.tolerance to none, so that the first record it fails on would stop its task.',
        hint: 'Remove errors.tolerance: deadLetterQueue sets it to all.',
      },
      {
        at: 'pipelines/orders/values.yaml:9:7 /connectors/sink/config/errors.deadletterqueue.topic.name',
        message:
          'The config of sink has errors.deadletterqueue.topic.name beside deadLetterQueue.',
        hint: 'Write topic, replicas and contextHeaders below deadLetterQueue.',
      },
    ]);
  });
});

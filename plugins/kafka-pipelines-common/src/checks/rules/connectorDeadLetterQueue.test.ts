import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/dead-letter-queue';

const found = (lines: string[], files: Record<string, string> = {}) =>
  findingsOf(RULE, {
    ...testPipeline('orders', ['connectors:', ...lines].join('\n')),
    ...files,
  });

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

  it('wants none for a source, also an inherited one', () => {
    expect(
      found(
        ['  source: { class: io.debezium.connector.mysql.MySqlConnector }'],
        {
          'shared.yaml':
            'defaults: { connector: { deadLetterQueue: { topic: dead } } }',
        },
      ),
    ).toEqual([
      {
        at: 'shared.yaml:1:26 /defaults/connector/deadLetterQueue',
        message:
          'source is a source and has no dead letter queue: records it fails on would be lost.',
        hint: 'Remove deadLetterQueue; where it comes from another file, write `enabled: false` below deadLetterQueue.',
      },
    ]);
  });

  it('wants a topic that the sink does not read', () => {
    expect(
      found([
        '  none: { class: a.HttpSinkConnector, config: { topics: [a] }, deadLetterQueue: {} }',
        '  list: { class: a.HttpSinkConnector, config: { topics: [a, dead] }, deadLetterQueue: { topic: dead } }',
        '  regex: { class: a.HttpSinkConnector, config: { topics.regex: "orders\\\\..*" }, deadLetterQueue: { topic: orders.dead } }',
      ]).map(({ at, message }) => `${at} ${message}`),
    ).toEqual([
      'pipelines/orders/values.yaml:4:64 /connectors/none/deadLetterQueue The dead letter queue of none has no topic.',
      'pipelines/orders/values.yaml:5:89 /connectors/list/deadLetterQueue/topic list reads its own dead letter queue dead: a record it fails on would come back for ever.',
      'pipelines/orders/values.yaml:6:100 /connectors/regex/deadLetterQueue/topic regex reads its own dead letter queue orders.dead: a record it fails on would come back for ever.',
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

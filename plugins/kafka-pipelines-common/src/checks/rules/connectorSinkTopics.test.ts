import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/sink-topics';

describe('connector/sink-topics', () => {
  it('wants one of topics and topics.regex from a sink', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          [
            'connectors:',
            '  none: { class: a.HttpSinkConnector }',
            '  both: { class: a.HttpSinkConnector, config: { topics: [a], topics.regex: b } }',
            '  list: { class: a.HttpSinkConnector, config: { topics: [a, b] } }',
            '  regex: { class: a.HttpSinkConnector, config: { topics.regex: a.* } }',
            '  source: { class: a.HttpSourceConnector }',
            '  unknown: { class: a.Bridge }',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:3 /connectors/none',
        message: 'The sink none reads no topic.',
        hint: 'Write topics, a list, or topics.regex in its config.',
      },
      {
        at: 'pipelines/orders/values.yaml:5:62 /connectors/both/config/topics.regex',
        message: 'The sink both has both topics and topics.regex.',
        hint: 'Keep one of them.',
      },
    ]);
  });
});

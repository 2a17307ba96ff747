import { chain, configFindings } from '../testTransforms';

const RULE = 'transform/regex';

describe('transform/regex', () => {
  it('takes what Java takes', () => {
    expect(
      configFindings(
        RULE,
        chain({
          a: ['.RegexRouter', 'regex=(?i)a(.*)', 'replacement=$1'],
          b: [
            'io.debezium.transforms.outbox.EventRouter',
            'route.topic.regex=(?<routedByValue>.*)',
            'route.topic.replacement=events.${routedByValue}',
          ],
          c: ['.RegexRouter', 'regex=${secrets:a/b:c}', 'replacement=$3'],
          d: ['com.acme.RegexRouter', 'regex=('],
        }),
      ),
    ).toEqual([]);
  });

  it('finds wrong expressions and replacements', () => {
    expect(
      configFindings(RULE, {
        ...chain({
          a: ['.RegexRouter', 'regex=shop.(.*', 'replacement=$2'],
          b: ['RegexRouter', 'regex=shop.(.*)', 'replacement=$2'],
          c: [
            'io.debezium.transforms.ByLogicalTableRouter',
            'topic.regex=(.*)shard.*',
            'topic.replacement=${1}',
          ],
        }),
        predicates: 'p',
        'predicates.p.type':
          'org.apache.kafka.connect.transforms.predicates.TopicNameMatches',
        'predicates.p.pattern': '*heartbeat',
      }),
    ).toEqual([
      {
        key: 'transforms.a.regex',
        message: 'The regular expression regex has a ( that is not closed.',
        hint: expect.stringContaining('Java cannot compile it'),
      },
      {
        key: 'transforms.b.replacement',
        message:
          'The replacement names group 2, but the regular expression has only 1.',
        hint: 'Correct it, or regex: the connector fails at the first record that matches.',
      },
      {
        key: 'transforms.c.topic.replacement',
        message:
          'The topic.replacement has a group number in braces: Java writes $1.',
        hint: expect.stringContaining('topic.regex'),
      },
      {
        key: 'predicates.p.pattern',
        message: 'The regular expression pattern has a * that repeats nothing.',
        hint: expect.any(String),
      },
    ]);
  });
});

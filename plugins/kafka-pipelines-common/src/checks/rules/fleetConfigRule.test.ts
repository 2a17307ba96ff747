import { findingsOf } from '../testFleet';

const RULE = 'fleet-config/rule';

describe('fleet-config/rule', () => {
  it('wants rules that exist and can be changed', () => {
    expect(
      findingsOf(RULE, {
        'kafka-pipelines.yaml': [
          'environments: {}',
          'rules:',
          '  secret/plaintext: warning',
          '  secret/plain-text: warning',
          '  yaml/anchor: "off"',
          '  policy/write: "off"',
          'exemptions:',
          '  - { rule: nothing, pipeline: orders, reason: x }',
        ].join('\n'),
      }),
    ).toEqual([
      {
        at: 'kafka-pipelines.yaml:4:22 /rules/secret~1plain-text',
        message:
          'There is no rule secret/plain-text. Did you mean secret/plaintext?',
        hint: 'docs/checks.md of Kafka Pipelines lists all rules.',
      },
      {
        at: 'kafka-pipelines.yaml:5:16 /rules/yaml~1anchor',
        message:
          'The rule yaml/anchor cannot be changed: such a file could not be rendered.',
        hint: 'Remove this line and correct what the rule finds.',
      },
      {
        at: 'kafka-pipelines.yaml:6:17 /rules/policy~1write',
        message:
          'The rule policy/write cannot be changed: such a change could not be written.',
        hint: 'Remove this line and correct what the rule finds.',
      },
      {
        at: 'kafka-pipelines.yaml:8:13 /exemptions/0/rule',
        message: 'There is no rule nothing.',
        hint: 'docs/checks.md of Kafka Pipelines lists all rules.',
      },
    ]);
  });
});

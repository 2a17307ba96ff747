import { pipelineValuesSchema } from '../../pipeline';
import { parseYaml } from '../../yaml/parseYaml';
import { schemaFindings } from './schemaFindings';

function check(text: string) {
  return schemaFindings(
    parseYaml('pipelines/orders/values.yaml', text),
    pipelineValuesSchema,
  );
}

function brief(text: string) {
  return check(text).map(({ rule, message, hint, line, column }) => ({
    rule,
    message,
    hint,
    at: `${line}:${column}`,
  }));
}

describe('wrongType', () => {
  it('names types in the words of YAML', () => {
    expect(
      brief(
        [
          'connectors:',
          '  a: { tasksMax: "3", version: 3, autoRestart: [1], enabled: "true" }',
          '  b: { tasksMax: 1.5 }',
          '  c: { tasksMax: 0 }',
          'topics: [orders]',
        ].join('\n'),
      ),
    ).toEqual([
      {
        rule: 'schema/type',
        message: 'connectors.a.enabled is text, but must be true or false.',
        hint: 'Write it without quotes.',
        at: '2:62',
      },
      {
        rule: 'schema/type',
        message: 'connectors.a.version is a number, but must be text.',
        hint: 'Put it in quotes.',
        at: '2:32',
      },
      {
        rule: 'schema/type',
        message: 'connectors.a.tasksMax is text, but must be a whole number.',
        hint: 'Write it without quotes.',
        at: '2:18',
      },
      {
        rule: 'schema/type',
        message:
          'connectors.a.autoRestart is a list, but must be a map { enabled, maxRestarts }.',
        hint: undefined,
        at: '2:48',
      },
      {
        rule: 'schema/type',
        message:
          'connectors.b.tasksMax is a number, but must be a whole number.',
        hint: undefined,
        at: '3:18',
      },
      {
        rule: 'schema/value',
        message: 'connectors.c.tasksMax must be at least 1.',
        hint: undefined,
        at: '4:18',
      },
      {
        rule: 'schema/type',
        message: 'topics is a list, but must be a map.',
        hint: undefined,
        at: '5:9',
      },
    ]);
  });

  it('names the path of a config value that is no scalar', () => {
    expect(
      brief(
        [
          'connectors:',
          '  a:',
          '    config:',
          '      database:',
          '        hostname: db',
          '      list: [a, {b: 1}]',
          '    transforms:',
          '      route: { config: { regex: { a: 1 } } }',
          'topics:',
          '  t: { config: { cleanup: { policy: compact } } }',
          'ksqldb:',
          '  k: { properties: { ksql: {} } }',
        ].join('\n'),
      ),
    ).toEqual([
      {
        rule: 'config/not-scalar',
        message:
          'connectors.a.config.database is a map; Kafka Connect only knows text, numbers and booleans.',
        hint: 'Write each option with its full name, such as database.hostname.',
        at: '4:7',
      },
      {
        rule: 'config/not-scalar',
        message:
          'connectors.a.config.list is a list that holds a map; Kafka Connect only knows text, numbers and booleans.',
        hint: 'Write a text, a number, a boolean or a list of these.',
        at: '6:7',
      },
      {
        rule: 'config/not-scalar',
        message:
          'connectors.a.transforms.route.config.regex is a map; Kafka Connect only knows text, numbers and booleans.',
        hint: 'Write each option with its full name, such as regex.a.',
        at: '8:26',
      },
      {
        rule: 'config/not-scalar',
        message:
          'topics.t.config.cleanup is a map; Kafka only knows text, numbers and booleans.',
        hint: 'Write each option with its full name, such as cleanup.policy.',
        at: '10:18',
      },
      {
        rule: 'config/not-scalar',
        message:
          'ksqldb.k.properties.ksql is a map; ksqlDB only knows text, numbers and booleans.',
        hint: 'Write a text, a number, a boolean or a list of these.',
        at: '12:22',
      },
    ]);
  });

  it('allows null for a config key, not for an entry', () => {
    expect(check('connectors:\n  a:\n    config: { x: null }\n')).toEqual([]);
    expect(brief('connectors:\n  c:\n  d: null\n')).toEqual([
      {
        rule: 'schema/null-entry',
        message: 'connectors.c is null, which says nothing.',
        hint: 'To leave it out, write enabled: false below it; otherwise remove the key.',
        at: '2:3',
      },
      {
        rule: 'schema/null-entry',
        message: 'connectors.d is null, which says nothing.',
        hint: 'To leave it out, write enabled: false below it; otherwise remove the key.',
        at: '3:3',
      },
    ]);
    expect(brief('connectors:\n')).toMatchObject([
      {
        rule: 'schema/type',
        message: 'connectors has no value, but must be a map.',
        at: '1:1',
      },
    ]);
  });
});

import { checkBlueprint } from './checkBlueprint';

function check(files: Record<string, string>): string[] {
  return checkBlueprint({
    files: new Map(
      Object.entries({ 'commit-message.txt': 'Create {{name}}', ...files }),
    ),
  }).map(({ place, reason }) => `${place.file}:${place.line} ${reason}`);
}

describe('checkBlueprint', () => {
  it('finds nothing in a blueprint that escapes what it puts in', () => {
    expect(
      check({
        'values.yaml': [
          "'{{name}}':",
          '  statements: |',
          '    CREATE STREAM a WITH (KAFKA_TOPIC={{ksqlString topic}});',
          '    {{#each columns as |column|}}{{ksqlName column}}{{/each}}',
          '  config:',
          "    table.include.list: '{{regexLiteral tables}}'",
          "    topic.prefix: '{{prefix}}'",
          "    '{{prefix}}.regex': '{{regexLiteral prefix}}-.*'",
          '',
        ].join('\n'),
      }),
    ).toEqual([]);
  });

  it('refuses raw input in SQL and in regular expressions', () => {
    expect(
      check({
        'values.yaml': [
          'app:',
          '  statements: |',
          '    SELECT 1;',
          '    {{#if topic}}{{topic}}{{/if}}',
          'connector:',
          '  config:',
          "    table.include.list: ['{{tables}}']",
          "    topics.regex: '^{{ksqlString prefix}}'",
          "    '{{#if dlq}}':",
          "      transforms.route.regex: '{{prefix}}'",
          '',
        ].join('\n'),
      }),
    ).toEqual([
      'values.yaml:4 input may only come in here through ksqlName or ksqlString: this is SQL',
      'values.yaml:7 input may only come in here through regexLiteral: this key holds a regular expression',
      'values.yaml:8 input may only come in here through regexLiteral: this key holds a regular expression',
      'values.yaml:10 input may only come in here through regexLiteral: this key holds a regular expression',
    ]);
  });

  it('reports every broken expression and file', () => {
    expect(
      check({
        'a.yaml': "a: '{{upper x}}'\nb: '{{'\n'{{#each c}}': {}\n",
        'b.yaml': 'a: {{x}}\n',
        '{{> x}}.yaml': 'a: 1\n',
        'script.sh': 'echo',
      }).map(problem => problem.replace(/:(?= there are| not a).*/, '')),
    ).toEqual([
      expect.stringMatching(/^a.yaml:1 unknown helper upper/),
      expect.stringMatching(/^a.yaml:2 not a Handlebars expression/),
      'a.yaml:3 name the item: {{#each list as |item|}}',
      "b.yaml:1 an expression must stand in quotes: '{{name}}'",
      expect.stringMatching(/^\{\{> x\}\}.yaml:1 its path in the repository/),
      'script.sh:1 a blueprint holds YAML files and commit-message.txt, nothing else',
    ]);
  });
});

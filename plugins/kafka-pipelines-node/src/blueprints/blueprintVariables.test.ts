import { blueprintVariables } from './blueprintVariables';

describe('blueprintVariables', () => {
  it('finds them in paths, keys, values, blocks and the commit message', () => {
    expect(
      blueprintVariables({
        files: new Map([
          [
            'commit-message.txt',
            'Create {{name}}{{#if description}}: {{text.more}}{{/if}}',
          ],
          ['pipelines/{{folder}}/values-{{each environments}}.yaml', ''],
          [
            'a.yaml',
            [
              "'{{key}}': '{{@item}}'",
              "b: '{{optional value}}'",
              "'{{#each tables as |table index|}}':",
              "  '{{table.name}}': '{{index}}-{{prefix}}'",
              "  '{{#each table.columns as |column|}}':",
              "    '{{column}}': '{{table}}'",
              "'{{#unless dlq}}': { x: '{{table}}' }",
              'statements: |',
              '  {{#each columns as |c|}}{{ksqlName c}}{{ksqlString d}}{{else}}{{e}}{{/each}}',
              '',
            ].join('\n'),
          ],
        ]),
      }),
    ).toEqual([
      'columns',
      'd',
      'description',
      'dlq',
      'e',
      'environments',
      'folder',
      'key',
      'name',
      'prefix',
      'table',
      'tables',
      'text',
      'value',
    ]);
  });
});

import { createMockDirectory } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { resolveHelm } from '../helm';
import { fillBlueprint } from './fillBlueprint';
import { hostileText } from './__testUtils__/hostileText';

// Go's YAML library has rules of its own, so this is shown and not argued.
describe('filled values, read by Helm', () => {
  const directory = createMockDirectory();

  it('are what was given, as values, as keys and inside of text', async () => {
    const texts = [
      ...hostileText.landmarks,
      ...fc.sample(hostileText.arbitrary, { numRuns: 300, seed: 1 }),
    ];
    const items = Object.fromEntries(
      texts.map((text, index) => [`item-${index}`, text]),
    );
    const keys = Object.fromEntries(texts.map(text => [`k${text}`, text]));
    const { files } = fillBlueprint(
      {
        files: new Map([
          ['commit-message.txt', 'Test'],
          [
            'values.yaml',
            [
              "items: '{{items}}'",
              "keys: '{{keys}}'",
              "list: '{{list}}'",
              'within:',
              "  '{{#each items as |text name|}}':",
              "    '{{name}}': |",
              '      first {{text}}',
              '      last',
              '',
            ].join('\n'),
          ],
        ]),
      },
      { items, keys, list: texts },
    );
    directory.setContent({
      chart: {
        'Chart.yaml': 'apiVersion: v2\nname: echo\nversion: 0.0.1\n',
        templates: {
          'echo.yaml': 'echo: {{ .Values | toJson | b64enc }}\n',
        },
      },
      'values.yaml': files.get('values.yaml')!,
    });
    const helm = await resolveHelm();
    const { stdout } = await promisify(execFile)(helm.command, [
      'template',
      'echo',
      directory.resolve('chart'),
      '-f',
      directory.resolve('values.yaml'),
    ]);
    const [, encoded] = /echo: (\S+)/.exec(stdout)!;
    expect(JSON.parse(Buffer.from(encoded, 'base64').toString())).toEqual({
      items,
      keys,
      list: texts,
      within: Object.fromEntries(
        Object.entries(items).map(([name, text]) => [
          name,
          `first ${text}\nlast\n`,
        ]),
      ),
    });
  });
});

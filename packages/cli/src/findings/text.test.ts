import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { terminal, withoutColourVariables } from './__testUtils__/terminal';
import { TASKS_MAX, testReport } from './__testUtils__/testReport';
import { formatText } from './text';

describe('formatText', () => {
  withoutColourVariables();

  it('groups by file and shows each line with a caret below the place', () => {
    const findings: Finding[] = [
      {
        ...TASKS_MAX,
        severity: 'warning',
        rule: 'a/b',
        line: 1,
        column: 1,
        pointer: '',
        hint: undefined,
        message: 'Odd.',
      },
      TASKS_MAX,
      {
        ...TASKS_MAX,
        file: 'pipelines/returns/values.yaml',
        line: 1,
        column: 1,
        pointer: '',
      },
    ];
    expect(formatText(testReport(findings), terminal(false))).toBe(
      `pipelines/orders/values.yaml
  1:1 warning Odd. a/b
  4:7 error tasks.max may not stand in config. connector/forbidden-key
    4 |       tasks.max: 3
      |       ^
    Write tasksMax.

pipelines/returns/values.yaml
  1:1 error tasks.max may not stand in config. connector/forbidden-key
    Write tasksMax.

2 errors, 1 warning (2 pipelines, 1 Connect cluster)
`,
    );
  });

  it('has colours on a terminal only', () => {
    const report = testReport([TASKS_MAX]);
    expect(formatText(report, terminal(true, 80))).toContain(
      '\u001b[31merror\u001b[39m',
    );
    expect(formatText(report, terminal(false, 80))).not.toContain('\u001b');
  });

  it('cuts a long line around the place', () => {
    const line = `topics: { ${'a'.repeat(200)}: { partitions: x, ${'b'.repeat(
      200,
    )}: 1 } }`;
    const file = 'pipelines/long/values.yaml';
    const column = line.indexOf('partitions') + 1;
    const text = formatText(
      testReport([{ ...TASKS_MAX, file, line: 1, column }], {
        files: { [file]: line },
      }),
      terminal(false, 60),
    );
    const [source, caret] = text.split('\n').slice(2, 4);
    expect(source.length).toBeLessThanOrEqual(60);
    expect(source).toMatch(/^ {4}1 \| …a+: \{ partitions: x, b+…$/);
    expect(caret.indexOf('^')).toBe(source.indexOf('partitions'));
  });

  it('prints nothing that moves the cursor or hides', () => {
    const file = 'pipelines/odd/values.yaml';
    const text = formatText(
      testReport(
        [{ ...TASKS_MAX, file, line: 1, column: 3, message: 'a\u202eb' }],
        { files: { [file]: '\t\tx\u200b: \u202e1' } },
      ),
      terminal(false),
    );
    expect(text).toContain('a\\u{202e}b');
    expect(text).toContain('1 |   x\\u{200b}: \\u{202e}1\n      |   ^');
  });

  describe('shows no secret', () => {
    it('where its own line is shown', () => {
      const text = formatText(
        testReport([{ ...TASKS_MAX, line: 5, column: 26 }]),
        terminal(false),
      );
      expect(text).toContain('5 |       database.password: …\n');
      expect(text).not.toContain('c4nary');
    });

    it('behind the place', () => {
      const text = formatText(
        testReport([{ ...TASKS_MAX, line: 5, column: 7 }]),
        terminal(false),
      );
      expect(text).toContain(
        '5 |       database.password: …\n      |       ^\n',
      );
    });

    it('in a file that is no YAML', () => {
      const file = 'pipelines/broken/values.yaml';
      const files = {
        [file]: 'config: {\n  database.password:\n    c4narybird\n  a: [\n',
      };
      const at = (line: number) =>
        formatText(
          testReport([{ ...TASKS_MAX, file, line, column: 3 }], { files }),
          terminal(false),
        );
      expect(at(3)).not.toContain('c4nary');
      expect(at(3)).not.toContain(' | ');
      expect(at(4)).toContain('4 |   a: [');
    });
  });
});

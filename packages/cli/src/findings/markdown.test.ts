import { TASKS_MAX, testReport } from './__testUtils__/testReport';
import { formatMarkdown } from './markdown';

describe('formatMarkdown', () => {
  it('writes a table, the worst first', () => {
    expect(
      formatMarkdown(
        testReport(
          [
            { ...TASKS_MAX, severity: 'warning', hint: undefined, line: 2 },
            TASKS_MAX,
          ],
          { prefix: 'gitops/' },
        ),
      ),
    ).toBe(`### kafka-pipelines check

**1 error, 1 warning (2 pipelines, 1 Connect cluster)**

|  | where | what | rule |
| --- | --- | --- | --- |
| ❌ error | \`gitops/pipelines/orders/values.yaml:4\` | tasks.max may not stand in config.<br>Write tasksMax. | \`connector/forbidden-key\` |
| ⚠️ warning | \`gitops/pipelines/orders/values.yaml:2\` | tasks.max may not stand in config. | \`connector/forbidden-key\` |
`);
  });

  it('says that nothing was found', () => {
    expect(formatMarkdown(testReport([]))).toContain('Nothing was found.');
  });

  it('leaves no markup to the text of people', () => {
    const text = formatMarkdown(
      testReport([
        {
          ...TASKS_MAX,
          message: '<img src=x> | [a](http://b) @team `code`\n# head',
          hint: undefined,
        },
      ]),
    );
    expect(text).toContain('\\<img src=x\\> \\');
    expect(text).not.toMatch(/@team|\n# head|(?<!\\)<img/);
    expect(text.split('\n').filter(line => line.startsWith('|'))).toHaveLength(
      3,
    );
  });

  it('stays within what GitHub takes, and says so', () => {
    const findings = Array.from({ length: 5000 }, (_, index) => ({
      ...TASKS_MAX,
      line: index + 1,
      message: 'x'.repeat(200),
    }));
    const text = formatMarkdown(testReport(findings));
    expect(text.length).toBeLessThan(1_000_000);
    expect(text).toMatch(/\nShown \d{4} of 5000 findings\.\n$/);
  });
});

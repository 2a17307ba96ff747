import { TASKS_MAX, testReport } from './__testUtils__/testReport';
import { formatGithub } from './github';

const warning = { ...TASKS_MAX, severity: 'warning' } as const;
const many = (count: number, finding: typeof TASKS_MAX) =>
  Array.from({ length: count }, (_, index) => ({
    ...finding,
    line: index + 1,
  }));

describe('formatGithub', () => {
  it('writes workflow commands, the worst first, with paths from the root of the repository', () => {
    expect(
      formatGithub(
        testReport([{ ...warning, hint: undefined }, TASKS_MAX], {
          prefix: 'gitops/',
        }),
      ),
    ).toBe(
      `::error file=gitops/pipelines/orders/values.yaml,line=4,col=7,title=connector/forbidden-key::tasks.max may not stand in config.%0AWrite tasksMax.
::warning file=gitops/pipelines/orders/values.yaml,line=4,col=7,title=connector/forbidden-key::tasks.max may not stand in config.
1 error, 1 warning (2 pipelines, 1 Connect cluster)
`,
    );
  });

  it('escapes what ends a command, a property or a line', () => {
    const [line] = formatGithub(
      testReport([
        {
          ...TASKS_MAX,
          severity: 'info',
          file: 'pipelines/100%: a,b/values.yaml',
          message: '50% of a: b,\r\n::error::c\u001b',
          hint: undefined,
        },
      ]),
    ).split('\n');
    expect(line).toBe(
      '::notice file=pipelines/100%25%3A a%2Cb/values.yaml,line=4,col=7,title=connector/forbidden-key::50%25 of a: b,%0A::error::c\\u{1b}',
    );
  });

  it('says first what GitHub does not show', () => {
    const lines = formatGithub(
      testReport([...many(11, TASKS_MAX), ...many(10, warning)]),
    ).split('\n');
    expect(lines[0]).toBe(
      '::notice title=kafka-pipelines check::GitHub shows 10 of 11 errors of this step; the log of the step lists all.',
    );
    expect(lines.filter(line => line.startsWith('::error'))).toHaveLength(11);
    expect(
      formatGithub(testReport(many(10, { ...TASKS_MAX, severity: 'info' }))),
    ).toContain('GitHub shows 9 of 10 notices of this step');
    expect(formatGithub(testReport(many(10, TASKS_MAX)))).not.toContain(
      'GitHub shows',
    );
  });
});

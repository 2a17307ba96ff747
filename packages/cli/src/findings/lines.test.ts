import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { terminal, withoutColourVariables } from './__testUtils__/terminal';
import { formatFindings } from './lines';

const finding: Finding = {
  rule: 'connector/forbidden-key',
  severity: 'error',
  message: 'tasks.max may not stand in config.',
  file: 'pipelines/orders/values.yaml',
  line: 12,
  column: 7,
  pointer: '/connectors/a/config/tasks.max',
  hint: 'Write tasksMax.',
};
const summary = { errors: 1, warnings: 0, pipelines: 3, clusters: 1 };

describe('formatFindings', () => {
  withoutColourVariables();

  it('writes a line per finding, its hint and the totals', () => {
    expect(formatFindings([finding], summary, terminal(false))).toBe(
      `pipelines/orders/values.yaml:12:7 error connector/forbidden-key tasks.max may not stand in config.
    Write tasksMax.
1 error, 0 warnings (3 pipelines, 1 Connect cluster)
`,
    );
  });

  it('colours the severity on a terminal', () => {
    expect(formatFindings([finding], summary, terminal(true))).toContain(
      '\u001b[31merror\u001b[39m',
    );
  });

  it('says that nothing was found', () => {
    expect(formatFindings([], { ...summary, errors: 0 }, terminal(false))).toBe(
      '0 errors, 0 warnings (3 pipelines, 1 Connect cluster)\n',
    );
  });

  it('keeps texts of several lines, and control characters, harmless', () => {
    expect(
      formatFindings(
        [{ ...finding, message: 'Helm says:\n::error::\u001b[31mred' }],
        summary,
        terminal(false),
      ),
    ).toContain('Helm says:\n    | ::error::\\u{1b}[31mred\n');
  });
});

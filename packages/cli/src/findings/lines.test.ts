import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { PassThrough } from 'node:stream';
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

function terminal(isTTY: boolean): NodeJS.WritableStream {
  return Object.assign(new PassThrough(), {
    isTTY,
    getColorDepth: () => 8,
    hasColors: () => true,
  });
}

describe('formatFindings', () => {
  const { FORCE_COLOR, NO_COLOR, ...env } = process.env;

  beforeEach(() => {
    // Both would decide in place of the stream.
    process.env = { ...env };
  });

  afterAll(() => {
    process.env = { ...env, FORCE_COLOR, NO_COLOR };
  });

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
});

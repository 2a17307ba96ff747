import { TASKS_MAX, testReport } from './__testUtils__/testReport';
import { formatJson } from './json';

describe('formatJson', () => {
  it('has the findings and the totals, and nothing else', () => {
    expect(JSON.parse(formatJson(testReport([TASKS_MAX])))).toEqual({
      findings: [TASKS_MAX],
      summary: { errors: 1, warnings: 0, pipelines: 2, clusters: 1 },
    });
  });
});

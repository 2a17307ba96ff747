import type { Finding } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import type { CheckReport } from '../report';
import { sourcesOf } from '../sources';
import { checkSummary } from '../summary';

const FILES = {
  'kafka-pipelines.yaml': `environments:
  dev:
    charts:
      kafka-pipeline: { bundled: 0.2.0 }
      kafka-connect: { bundled: 0.2.0 }
    valueFiles: { kafka-pipeline: [], kafka-connect: [] }
`,
  'pipelines/orders/values.yaml': `connectors:
  orders:
    config:
      tasks.max: 3
      database.password: c4narybird
`,
  'pipelines/orders/values-dev.yaml': '',
  'pipelines/returns/values.yaml': '',
  'pipelines/returns/values-dev.yaml': '',
  'connect-clusters/cdc/values.yaml': '',
  'connect-clusters/cdc/values-dev.yaml': '',
};

/** A finding with a hint, in line 4 of the pipeline `orders`. */
export const TASKS_MAX: Finding = {
  rule: 'connector/forbidden-key',
  severity: 'error',
  message: 'tasks.max may not stand in config.',
  file: 'pipelines/orders/values.yaml',
  line: 4,
  column: 7,
  pointer: '/connectors/orders/config/tasks.max',
  hint: 'Write tasksMax.',
};

/** A report about two pipelines and a Connect cluster. */
export function testReport(
  findings: readonly Finding[],
  {
    files: more = {},
    ...options
  }: { files?: Record<string, string> } & Partial<
    Pick<CheckReport, 'prefix' | 'failOn'>
  > = {},
): CheckReport {
  const files = new Map(Object.entries({ ...FILES, ...more }));
  const fleet = loadFleet(files, []);
  return {
    findings,
    summary: checkSummary(fleet, findings),
    fleet,
    sources: sourcesOf({ fleet, files }, findings),
    prefix: '',
    failOn: 'error',
    ...options,
  };
}

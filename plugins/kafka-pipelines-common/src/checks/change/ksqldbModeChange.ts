import type { ChangeRule } from './changeRule';
import { appPairs } from './partPairs';

/** An app keeps its mode: neither its state nor its StatefulSet can follow. */
export const ksqldbModeChange: ChangeRule = {
  id: 'ksqldb/mode-change',
  severity: 'error',
  description:
    'A change turns a headless ksqlDB app into an interactive one, or the other way round. Its queries would get other ids, and Kubernetes refuses another serviceName in a StatefulSet.',
  explanation:
    'Kubernetes refuses the new StatefulSet, and under its own name the queries would start from nothing.',
  bad: [
    '# before',
    'ksqldb:',
    '  orders: { mode: headless, serviceId: orders_ }',
    '# after',
    'ksqldb:',
    '  orders: { mode: interactive, serviceId: orders_ }',
  ].join('\n'),
  good: [
    '# before',
    'ksqldb:',
    '  orders: { mode: headless, serviceId: orders_ }',
    '# after',
    'ksqldb:',
    '  orders: { mode: headless, serviceId: orders_ }',
    '  orders-live: { mode: interactive, serviceId: orders_live_ }',
  ].join('\n'),
  *check(before, after) {
    for (const pair of appPairs(before, after)) {
      const { name, effective, place, subject } = pair.after;
      const old = pair.before.effective.mode;
      if (old !== effective.mode) {
        yield {
          message: `ksqlDB app ${name} changes from ${old} to ${effective.mode}.`,
          hint: 'Add an app with another name and another serviceId, and remove this one when the new one has caught up.',
          place: place(['mode'], 'value'),
          subject,
        };
      }
    }
  },
};

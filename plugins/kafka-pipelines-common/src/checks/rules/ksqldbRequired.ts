import type { KsqldbAppView } from '../partViews';
import type { FleetRule } from '../rule';

const HINTS = {
  serviceId:
    'Write serviceId: the prefix of its internal topics and consumer groups, which never changes.',
  namespace: 'Write namespace, or set it in defaults.ksqldb of a shared file.',
  statements: 'Write statements, the SQL that it runs.',
};

function missing({ effective }: KsqldbAppView): Array<keyof typeof HINTS> {
  const fields: Array<keyof typeof HINTS> = ['serviceId', 'namespace'];
  if (effective.mode === 'headless') {
    fields.push('statements');
  }
  return fields.filter(field => effective[field].trim() === '');
}

/** A ksqlDB app has what it needs to run, after all layers. */
export const ksqldbRequired: FleetRule = {
  id: 'ksqldb/required',
  severity: 'error',
  description:
    'A ksqlDB app has no serviceId or no namespace, or no statements in headless mode.',
  explanation:
    'Without these the server does not start, or starts with nothing to do.',
  bad: 'ksqldb:\n  orders-by-minute:\n    mode: headless',
  good: [
    'ksqldb:',
    '  orders-by-minute:',
    '    mode: headless',
    '    namespace: ksqldb',
    '    serviceId: orders_by_minute_',
    "    statements: CREATE STREAM orders (id INT KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
  ].join('\n'),
  *checkPipeline(view) {
    for (const app of view.apps) {
      for (const field of missing(app)) {
        yield {
          message: `The ksqlDB app ${app.name} has no ${field}.`,
          hint: HINTS[field],
          place: app.place([field]),
          subject: app.subject,
        };
      }
    }
  },
};

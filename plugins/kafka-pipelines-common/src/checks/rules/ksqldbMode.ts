import type { KsqldbApp } from '../../pipeline/ksqldb';
import { ownValue } from '../../pipeline/ownRecord';
import type { KsqldbAppView } from '../partViews';
import type { FleetRule, Report } from '../rule';

const NO_REST =
  'Remove it: a headless app has no REST API. Write its SQL as statements, or set mode to interactive.';

/** Of the app itself; defaults may hold them for the interactive apps. */
const INTERACTIVE_ONLY = ['migrationsJob', 'service', 'startupProbe'] as const;

const PROBES = ['livenessProbe', 'readinessProbe'] as const;

function isGiven(value: KsqldbApp[keyof KsqldbApp]): boolean {
  return (
    value !== undefined &&
    (typeof value !== 'object' || Object.keys(value).length > 0)
  );
}

/** True when the app has metrics, whose port is all that a headless server opens. */
function hasMetrics({ metrics }: KsqldbApp): boolean {
  return metrics !== undefined && metrics.enabled !== false;
}

function* ofHeadless(app: KsqldbAppView): Iterable<Report> {
  const { merged, name, instance, place, subject } = app;
  const own: KsqldbApp = ownValue(instance.values.ksqldb, name) ?? {};
  const given = [
    ...(isGiven(merged.migrations) ? (['migrations'] as const) : []),
    ...INTERACTIVE_ONLY.filter(field => isGiven(own[field])),
  ];
  for (const field of given) {
    yield {
      message: `The headless ksqlDB app ${name} has ${field}.`,
      hint: NO_REST,
      place: place([field]),
      subject,
    };
  }
  if (Object.keys(own.networkPolicy?.clients ?? {}).length > 0) {
    yield {
      message: `The headless ksqlDB app ${name} has networkPolicy.clients.`,
      hint: 'Nobody can call a headless app. Who reads its metrics belongs to metricsClients.',
      place: place(['networkPolicy', 'clients']),
      subject,
    };
  }
  for (const field of hasMetrics(merged) ? [] : PROBES) {
    if (isGiven(own[field])) {
      yield {
        message: `The headless ksqlDB app ${name} has ${field}, but nothing to probe.`,
        hint: 'Remove it, or write metrics: the port of their agent can be probed.',
        place: place([field]),
        subject,
      };
    }
  }
}

function* ofInteractive(app: KsqldbAppView): Iterable<Report> {
  const { effective, name, place, subject } = app;
  if (effective.statements !== '') {
    yield {
      message: `The interactive ksqlDB app ${name} has statements.`,
      hint: 'Write them as migrations: an interactive app takes its SQL by REST. Or set mode to headless.',
      place: place(['statements']),
      subject,
    };
  }
}

/** What belongs to one mode does nothing in the other, so it may not stand there. */
export const ksqldbMode: FleetRule = {
  id: 'ksqldb/mode',
  severity: 'error',
  description:
    'A ksqlDB app has what belongs to the other mode: migrations or something of the REST API when it is headless, statements when it is interactive.',
  explanation:
    'The server of the other mode does not read it, so it would never run.',
  bad: 'ksqldb:\n  orders:\n    mode: interactive\n    statements: CREATE STREAM ...',
  good: [
    'ksqldb:',
    '  orders:',
    '    mode: interactive',
    '    migrations:',
    "      V000001__create_orders: CREATE STREAM orders (id INT KEY) WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');",
  ].join('\n'),
  *checkPipeline({ apps }) {
    for (const app of apps) {
      yield* app.effective.mode === 'headless'
        ? ofHeadless(app)
        : ofInteractive(app);
    }
  },
};

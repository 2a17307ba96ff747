import { restartCommands } from '../../ksqldb/restartCommands';
import type { ChangeRule } from './changeRule';
import { appPairs } from './partPairs';

/** Settings that do not reach the servers of an app by way of its pods. */
const BESIDE_PODS = new Set([
  'networkPolicy',
  'podDisruptionBudget',
  'replaces',
  'replicas',
  'storage',
  'user',
]);

function podsOf(app: Record<string, unknown>): string {
  return JSON.stringify(
    Object.entries(app)
      .filter(([key]) => !BESIDE_PODS.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Several headless servers are never rolled: see the chart's StatefulSet. */
export const ksqldbRestart: ChangeRule = {
  id: 'ksqldb/restart',
  severity: 'info',
  description:
    'A change of a headless ksqlDB app with several servers reaches them only when all have been stopped, which nothing does by itself.',
  explanation:
    'Servers with different statements must not run at the same time, so the change waits until somebody stops all of them.',
  bad: [
    '# before',
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    replicas: 2',
    '    statements: |',
    "      CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');",
    '      CREATE STREAM c AS SELECT * FROM a;',
    '# after',
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    replicas: 2',
    '    statements: |',
    "      CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');",
    '      CREATE STREAM c AS SELECT * FROM a;',
    '      CREATE STREAM d AS SELECT b FROM a;',
  ].join('\n'),
  good: [
    '# before',
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    replicas: 1',
    '    statements: |',
    "      CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');",
    '      CREATE STREAM c AS SELECT * FROM a;',
    '# after',
    'ksqldb:',
    '  orders:',
    '    mode: headless',
    '    replicas: 1',
    '    statements: |',
    "      CREATE STREAM a (b INT) WITH (KAFKA_TOPIC='a', VALUE_FORMAT='JSON');",
    '      CREATE STREAM c AS SELECT * FROM a;',
    '      CREATE STREAM d AS SELECT b FROM a;',
  ].join('\n'),
  *check(before, after) {
    for (const pair of appPairs(before, after)) {
      const { name, effective, place, subject } = pair.after;
      if (
        effective.mode === 'headless' &&
        effective.replicas > 1 &&
        pair.before.effective.replicas > 0 &&
        podsOf(pair.before.merged) !== podsOf(pair.after.merged)
      ) {
        yield {
          message: `The ${effective.replicas} servers of ksqlDB app ${name} go on as they are until all have been stopped.`,
          hint: `After this is applied: ${restartCommands(effective).join(
            ' && ',
          )}. Where Argo CD heals itself, set replicas to 0 and back in two commits instead.`,
          place: place(['statements']),
          subject,
        };
      }
    }
  },
};

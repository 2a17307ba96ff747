import type { KsqldbAppView } from '../checks/partViews';
import { fieldChanges } from './fieldChanges';
import { changeOf } from './partChange';
import type { Sides } from './partDiffs';
import { settingsOf, type HoldsSecret, type Settings } from './settings';
import { statementChanges } from './statementChanges';
import type { PartDiff } from './types';

const IDENTITY = ['cluster', 'mode', 'namespace', 'serviceId'];

/** All that is set of an app besides its SQL; what only consents to a change is nothing of it. */
function appSettings(
  { merged, effective, name }: KsqldbAppView,
  withCluster: boolean,
  holdsSecret: HoldsSecret,
): Settings {
  const {
    enabled,
    cluster,
    statements,
    migrations,
    replaces,
    exactlyOnce,
    ...fields
  } = merged;
  return settingsOf(
    {
      ...fields,
      // With what follows from exactlyOnce
      properties: effective.properties,
      ...(withCluster && { cluster: effective.kafkaCluster }),
    },
    '',
    ['ksqldb', name],
    holdsSecret,
  );
}

/**
 * What changes of a ksqlDB app in one environment.
 *
 * @returns undefined when nothing does
 */
export function ksqldbDiff(
  { before, after }: Sides<KsqldbAppView>,
  holdsSecret: HoldsSecret,
): PartDiff | undefined {
  const present = (after ?? before)!;
  const isOnBoth = before !== undefined && after !== undefined;
  const settings = (view: KsqldbAppView | undefined) =>
    view ? appSettings(view, isOnBoth, holdsSecret) : new Map();
  const fields = fieldChanges(settings(before), settings(after), key =>
    IDENTITY.includes(key),
  );
  const statements = statementChanges({
    before: before?.effective,
    after: after?.effective,
  });
  return isOnBoth && fields.length === 0 && statements.length === 0
    ? undefined
    : {
        kind: 'ksqldb-app',
        name: present.name,
        environment: present.environment.name,
        change: changeOf(before, after),
        cluster: present.effective.kafkaCluster,
        fields,
        statements,
      };
}

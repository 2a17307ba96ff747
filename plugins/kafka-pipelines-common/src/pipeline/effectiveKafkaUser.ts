import { aclsOfApp } from '../acls/aclsOfApp';
import type { EffectiveKafkaUser, EffectiveKsqldbApp } from './effective';
import type { KsqldbApp } from './ksqldb';
import { ownValue } from './ownRecord';
import type { SharedValues } from './sharedValues';

/**
 * The user of a ksqlDB app, with its ACLs. `managed` says who makes it: the
 * user operator of the Kafka cluster, or somebody else.
 *
 * @param merged - the app after all layers, nulls dropped
 * @returns undefined when the app asks for none
 */
export function effectiveKafkaUser(
  shared: SharedValues,
  app: Omit<EffectiveKsqldbApp, 'user'>,
  merged: KsqldbApp,
): EffectiveKafkaUser | undefined {
  const { user } = merged;
  if (!user || user.enabled === false) {
    return undefined;
  }
  const cluster = ownValue(shared.kafkaClusters, app.kafkaCluster);
  return {
    name: user.name ?? app.name,
    managed: cluster?.users === 'operator' ? 'operator' : 'external',
    namespace: cluster?.namespaces?.users ?? '',
    label: cluster?.label ?? app.kafkaCluster,
    authentication: cluster?.authentication?.type ?? 'none',
    acls: aclsOfApp(app, merged),
    ...(user.quotas && { quotas: { ...user.quotas } }),
  };
}

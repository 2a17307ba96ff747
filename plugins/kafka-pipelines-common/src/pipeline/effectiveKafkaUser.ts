import { ksqldbAcls } from '../acls/ksqldbAcls';
import type { EffectiveKafkaUser, EffectiveKsqldbApp } from './effective';
import type { KsqldbApp } from './ksqldb';
import { ownRecord, ownValue } from './ownRecord';
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
  { user, exactlyOnce }: KsqldbApp,
): EffectiveKafkaUser | undefined {
  if (!user || user.enabled === false) {
    return undefined;
  }
  const cluster = ownValue(shared.kafkaClusters, app.kafkaCluster);
  const topics = ownRecord(
    Object.entries(user.topics ?? {}).flatMap(([topic, access]) =>
      access ? [[topic, access] as const] : [],
    ),
  );
  return {
    name: user.name ?? app.name,
    managed: cluster?.users === 'operator' ? 'operator' : 'external',
    namespace: cluster?.namespaces?.users ?? '',
    label: cluster?.label ?? app.kafkaCluster,
    authentication: cluster?.authentication?.type ?? 'none',
    acls: ksqldbAcls({
      mode: app.mode,
      serviceId: app.serviceId,
      topics,
      exactlyOnce:
        exactlyOnce ??
        app.properties['ksql.streams.processing.guarantee']?.startsWith(
          'exactly_once',
        ) ??
        false,
      processingLog: app.properties['ksql.logging.processing.topic.name'],
    }),
    ...(user.quotas && { quotas: { ...user.quotas } }),
  };
}

import type { EffectiveKsqldbApp } from '../pipeline/effective';
import type { KsqldbApp } from '../pipeline/ksqldb';
import { ownRecord } from '../pipeline/ownRecord';
import type { Acl } from './acl';
import { ksqldbAcls } from './ksqldbAcls';

/**
 * The ACLs of a ksqlDB app, as far as its values say what it does: without
 * topics of its user those of its statements are not among them.
 *
 * @param merged - the app after all layers, nulls dropped
 */
export function aclsOfApp(
  app: Omit<EffectiveKsqldbApp, 'user'>,
  { user, exactlyOnce }: KsqldbApp,
): Acl[] {
  const topics = ownRecord(
    Object.entries(user?.topics ?? {}).flatMap(([topic, access]) =>
      access ? [[topic, access] as const] : [],
    ),
  );
  return ksqldbAcls({
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
  });
}

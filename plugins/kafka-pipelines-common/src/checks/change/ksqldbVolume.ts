import { quantityBytes } from '../../ksqldb/memory';
import type { KsqldbAppView } from '../partViews';
import type { ChangeRule } from './changeRule';
import { appPairs } from './partPairs';

function kubectl({ effective }: KsqldbAppView): string {
  return `kubectl -n ${effective.namespace}`;
}

/** Deletes the StatefulSet only; its pods go on and the new one takes them over. */
function orphan(app: KsqldbAppView): string {
  return `${kubectl(app)} delete statefulset ${app.name} --cascade=orphan`;
}

function claims({ name, effective }: KsqldbAppView): string {
  const highest = Math.max(effective.replicas, 1) - 1;
  return highest === 0
    ? `state-${name}-0`
    : `state-${name}-0 to state-${name}-${highest}`;
}

function growHint(app: KsqldbAppView, size: string): string {
  const patch = `${kubectl(app)} patch pvc state-${
    app.name
  }-0 --patch '{"spec":{"resources":{"requests":{"storage":"${size}"}}}}'`;
  return `Before this is applied: ${orphan(app)}, then for ${claims(
    app,
  )}: ${patch}. The StorageClass must allow expansion.`;
}

function replaceHint(app: KsqldbAppView): string {
  return `A volume keeps its class and never shrinks. When this is applied: ${orphan(
    app,
  )}, and once the new StatefulSet is there, for one server after the other: ${kubectl(
    app,
  )} delete pvc/state-${app.name}-0 pod/${
    app.name
  }-0 --wait=false. It restores its state from Kafka.`;
}

/** volumeClaimTemplates of a StatefulSet are immutable: an upgrade or a sync that changes them fails. */
export const ksqldbVolume: ChangeRule = {
  id: 'ksqldb/volume',
  severity: 'warning',
  description:
    'A change gives the volumes of a ksqlDB app another size or StorageClass. Kubernetes refuses that in a StatefulSet, so somebody has to replace it first.',
  explanation:
    'The sync of Argo CD fails until somebody has replaced the StatefulSet.',
  bad: [
    '# before',
    'ksqldb:',
    '  orders: { storage: { size: 10Gi } }',
    '# after',
    'ksqldb:',
    '  orders: { storage: { size: 50Gi } }',
  ].join('\n'),
  good: [
    '# before',
    'ksqldb:',
    '  orders: { storage: { size: 10Gi } }',
    '# after',
    'ksqldb:',
    '  orders: { storage: { size: 10Gi }, heap: 2g }',
  ].join('\n'),
  *check(before, after) {
    for (const pair of appPairs(before, after)) {
      const { name, place, subject } = pair.after;
      const [old, now] = [pair.before.merged, pair.after.merged].map(
        ({ storage }) => ({
          size: storage?.size ?? '',
          storageClass: storage?.storageClass ?? '',
        }),
      );
      if (old.storageClass !== now.storageClass) {
        yield {
          message: `The volumes of ksqlDB app ${name} change their StorageClass from ${
            old.storageClass || 'the default'
          } to ${now.storageClass || 'the default'}, which Kubernetes refuses.`,
          hint: replaceHint(pair.after),
          place: place(['storage', 'storageClass'], 'value'),
          subject,
        };
      }
      if (old.size !== now.size) {
        const grows =
          (quantityBytes(now.size) ?? 0) > (quantityBytes(old.size) ?? 0);
        yield {
          message: `The volumes of ksqlDB app ${name} change from ${old.size} to ${now.size}, which Kubernetes refuses.`,
          hint: grows
            ? growHint(pair.after, now.size)
            : replaceHint(pair.after),
          place: place(['storage', 'size'], 'value'),
          subject,
        };
      }
    }
  },
};

import type { Fleet, PipelineInstance } from '../../fleet/types';
import { displayPath } from '../../text/displayPath';
import { ownerRef } from '../../text/entityRefs';
import { kubernetesReferences } from '../kubernetesReferences';
import type { FleetRule } from '../rule';

/** Namespaces of the Connect clusters that a pipeline uses in one environment. */
function ownNamespaces({ effective }: PipelineInstance): string[] {
  return [
    ...new Set(
      Object.values(effective.connectors).map(({ namespace }) => namespace),
    ),
  ].filter(namespace => namespace !== '');
}

function isGranted(
  { config }: Fleet,
  owner: string | undefined,
  secret: { namespace: string; name: string },
): boolean {
  const reference = owner && ownerRef(owner);
  return (config.secretGrants ?? []).some(
    grant =>
      reference !== undefined &&
      ownerRef(grant.owner) === reference &&
      grant.namespace === secret.namespace &&
      grant.secrets.includes(secret.name),
  );
}

/**
 * Who may write a connector can read every Secret its worker can, so a
 * pipeline may only name Secrets that are near it or granted to its owner.
 */
export const secretNamespace: FleetRule = {
  id: 'secret/namespace',
  severity: 'error',
  description:
    'A pipeline names a Secret in a namespace of none of its Connect clusters, without a grant; or a ksqlDB app one outside of its own namespace.',
  example: 'database.password: ${secrets:payments/ledger-db:password}',
  *check({ fleet, connectors, apps }) {
    for (const { part, path, secret } of kubernetesReferences(
      connectors,
      apps,
    )) {
      const isApp = 'serviceId' in part.effective;
      const own = isApp
        ? [part.effective.namespace]
        : ownNamespaces(part.instance);
      const { owner } = part.instance.effective.metadata;
      if (
        secret &&
        !own.includes(secret.namespace) &&
        (isApp || !isGranted(fleet, owner, secret))
      ) {
        yield {
          message: `${displayPath(path)} of ${part.name} names the Secret ${
            secret.name
          } in namespace ${secret.namespace}, which ${
            isApp ? 'a ksqlDB app elsewhere' : 'this pipeline'
          } may not read.`,
          hint: isApp
            ? `Use a Secret in the app's own namespace, ${
                part.effective.namespace || 'which it does not have yet'
              }.`
            : `Use a Secret in ${
                own.join(' or ') || "its Connect cluster's namespace"
              }, or grant this one to ${
                owner ?? 'its owner'
              } under secretGrants in kafka-pipelines.yaml.`,
          place: part.place(path, 'value'),
          subject: part.subject,
        };
      }
    }
  },
};

import type { Fleet, PipelineInstance } from '../../fleet/types';
import { displayPath } from '../../text/displayPath';
import { ownerRef } from '../../text/entityRefs';
import type { ConnectorView, KsqldbAppView } from '../fleetView';
import { kubernetesSecrets } from '../referenceViews';
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

interface Rights {
  own: string[];
  granted(secret: { namespace: string; name: string }): boolean;
  who: string;
  hint: string;
}

function rightsOf(fleet: Fleet, part: ConnectorView | KsqldbAppView): Rights {
  if ('serviceId' in part.effective) {
    const { namespace } = part.effective;
    return {
      own: [namespace],
      granted: () => false,
      who: 'a ksqlDB app elsewhere',
      hint: `Its Secrets are mounted, so they must be in its own namespace, ${
        namespace || 'which it does not have yet'
      }.`,
    };
  }
  const own = ownNamespaces(part.instance);
  // As the write policy has it: an owner that a values-<env>.yaml makes up would
  // open the Secrets of others.
  const { owner } = part.pipeline.metadata;
  return {
    own,
    granted: secret => isGranted(fleet, owner, secret),
    who: 'this pipeline',
    hint: `Use a Secret in ${
      own.join(' or ') || "its Connect cluster's namespace"
    }, or grant this one to ${
      owner ?? 'its owner'
    } under secretGrants in kafka-pipelines.yaml.`,
  };
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
  *check({ fleet, references }) {
    for (const use of references) {
      const { part, path } = use;
      const { own, granted, who, hint } = rightsOf(fleet, part);
      for (const secret of kubernetesSecrets(use)) {
        if (secret && !own.includes(secret.namespace) && !granted(secret)) {
          yield {
            message: `${displayPath(path)} of ${part.name} names the Secret ${
              secret.name
            } in namespace ${secret.namespace}, which ${who} may not read.`,
            hint,
            place: part.place(path, 'value'),
            subject: part.subject,
          };
        }
      }
    }
  },
};

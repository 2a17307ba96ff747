import type { PipelineInstance } from '../../fleet/types';
import type { FleetConfig } from '../../pipeline/fleetConfig';
import { displayPath } from '../../text/displayPath';
import { ownerRef } from '../../text/entityRefs';
import type { ConnectorView, KsqldbAppView } from '../partViews';
import { kubernetesObjects, type ReferencedObject } from '../referenceViews';
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
  config: FleetConfig,
  owner: string | undefined,
  { kind, namespace, name }: ReferencedObject,
): boolean {
  const reference = owner && ownerRef(owner);
  return (config.secretGrants ?? []).some(
    grant =>
      reference !== undefined &&
      ownerRef(grant.owner) === reference &&
      kind === 'Secret' &&
      grant.namespace === namespace &&
      grant.secrets.includes(name),
  );
}

interface Rights {
  own: string[];
  granted(object: ReferencedObject): boolean;
  who: string;
  hint(object: ReferencedObject): string;
}

function rightsOf(
  config: FleetConfig,
  part: ConnectorView | KsqldbAppView,
): Rights {
  if ('serviceId' in part.effective) {
    const { namespace } = part.effective;
    return {
      own: [namespace],
      granted: () => false,
      who: 'a ksqlDB app elsewhere',
      hint: ({ kind }) =>
        `Its ${kind}s are mounted, so they must be in its own namespace, ${
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
    granted: object => isGranted(config, owner, object),
    who: 'this pipeline',
    hint: ({ kind }) =>
      `Use a ${kind} in ${
        own.join(' or ') || "its Connect cluster's namespace"
      }${
        kind === 'Secret'
          ? `, or grant this one to ${
              owner ?? 'its owner'
            } under secretGrants in kafka-pipelines.yaml`
          : ''
      }.`,
  };
}

/**
 * Who may write a connector can read every Secret and ConfigMap its worker can,
 * so a pipeline may only name those near it, and Secrets granted to its owner.
 */
export const secretNamespace: FleetRule = {
  id: 'secret/namespace',
  severity: 'error',
  description:
    'A pipeline names a Secret in a namespace of none of its Connect clusters, without a grant, or a ConfigMap there; or a ksqlDB app one outside of its own namespace.',
  explanation:
    'Whoever may write a pipeline could read the secrets of every team by naming them.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    config:',
    '      database.password: ${secrets:payments/ledger-db:password}',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    config:',
    '      database.password: ${secrets:connect/orders-db:password}',
  ].join('\n'),
  *checkPipeline({ config, references }) {
    for (const use of references) {
      const { part, path } = use;
      const { own, granted, who, hint } = rightsOf(config, part);
      for (const object of kubernetesObjects(use)) {
        if (object && !own.includes(object.namespace) && !granted(object)) {
          yield {
            message: `${displayPath(path)} of ${part.name} names the ${
              object.kind
            } ${object.name} in namespace ${
              object.namespace
            }, which ${who} may not read.`,
            hint: hint(object),
            place: part.place(path, 'value'),
            subject: part.subject,
          };
        }
      }
    }
  },
};

import type { FleetEnvironment } from '../fleet/types';
import type { Namespaces } from './namespaces';
import { CHILD_KINDS, RENDERED_KINDS } from './resourceKinds';
import { commented, type CommentedDocument } from './commented';
import { destinationCluster, type ArgocdSettings } from './settings';

function sourceRepos(
  { repoURL }: ArgocdSettings,
  environments: readonly FleetEnvironment[],
): string[] {
  const registries = environments
    .flatMap(({ config }) => Object.values(config.charts))
    .flatMap(pin => ('oci' in pin ? [pin.oci] : []));
  return [...new Set([repoURL, ...registries])];
}

function destinations(
  namespaces: Namespaces,
  environments: readonly FleetEnvironment[],
): Array<Record<string, string>> {
  const all = environments.flatMap(environment =>
    (namespaces.get(environment.name) ?? []).map(namespace => ({
      ...destinationCluster(environment.config),
      namespace,
    })),
  );
  return [
    ...new Map(all.map(entry => [JSON.stringify(entry), entry])).values(),
  ];
}

/**
 * The AppProject of one environment, or of several that name the same one:
 * what may come from where, into which namespaces, and of which kinds.
 */
export function appProject(
  settings: ArgocdSettings,
  name: string,
  environments: readonly FleetEnvironment[],
  namespaces: Namespaces,
): CommentedDocument {
  return commented(
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AppProject',
      metadata: {
        name,
        namespace: settings.namespace,
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
      },
      spec: {
        description: `Kafka pipelines and Connect clusters of ${environments
          .map(environment => environment.name)
          .join(' and ')}`,
        sourceRepos: sourceRepos(settings, environments),
        destinations: destinations(namespaces, environments),
        clusterResourceWhitelist: [],
        namespaceResourceWhitelist: [...RENDERED_KINDS, ...CHILD_KINDS],
      },
    },
    [
      [
        ['metadata', 'finalizers'],
        'The project goes only when no Application needs it any more.',
      ],
      [
        ['spec', 'destinations'],
        'Every namespace that clusters, ksqlDB apps and named Secrets of the environment are in.',
      ],
      [['spec', 'clusterResourceWhitelist'], 'Nothing cluster-wide.'],
      [
        ['spec', 'namespaceResourceWhitelist'],
        'What the charts render, and what is made of it: Argo CD hides from the tree what is not listed.',
      ],
    ],
  );
}

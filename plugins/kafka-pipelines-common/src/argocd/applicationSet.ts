import type { FleetEnvironment } from '../fleet/types';
import {
  applicationSource,
  generatePaths,
  OWN_NAME,
  type DeployablePin,
} from './applicationSource';
import { commented, type CommentedDocument } from './commented';
import {
  destinationCluster,
  projectName,
  type ArgocdSettings,
} from './settings';

/** One of the two things Applications are made of. */
interface Deployable {
  chart: 'kafka-pipeline' | 'kafka-connect';
  /** Folder with one folder for each. */
  folder: string;
  label: string;
  setName(environment: string): string;
  applicationName(environment: string): string;
}

export const PIPELINES: Deployable = {
  chart: 'kafka-pipeline',
  folder: 'pipelines',
  label: 'kafka-pipelines/pipeline',
  setName: environment => `kafka-pipelines-${environment}`,
  applicationName: environment => `${OWN_NAME}-${environment}`,
};

export const CONNECT_CLUSTERS: Deployable = {
  chart: 'kafka-connect',
  folder: 'connect-clusters',
  label: 'kafka-pipelines/connect-cluster',
  setName: environment => `kafka-connect-${environment}`,
  // No pipeline's name holds a dot, so the two never meet.
  applicationName: environment => `connect.${OWN_NAME}-${environment}`,
};

const SYNC_POLICY = {
  automated: { prune: true, selfHeal: true, allowEmpty: false },
  syncOptions: ['FailOnSharedResource=true', 'PruneLast=true'],
  retry: {
    limit: 5,
    backoff: { duration: '30s', factor: 2, maxDuration: '5m' },
  },
};

const AUTOMATED = ['spec', 'template', 'spec', 'syncPolicy', 'automated'];

const COMMENTS: CommentedDocument['comments'] = [
  [
    ['spec', 'syncPolicy'],
    `A folder that is gone takes its Application along, and nothing else: connectors, topics and ksqlDB apps
stay until somebody deletes them.`,
  ],
  [
    ['spec', 'ignoreApplicationDifferences'],
    'In an incident auto-sync of one Application may be switched off by hand.',
  ],
  [
    ['spec', 'template', 'spec', 'destination', 'namespace'],
    'Every manifest names its own namespace; Argo CD only wants one that the project allows.',
  ],
  [
    [...AUTOMATED, 'prune'],
    `What is gone from Git goes from the cluster, within what the charts say of each object: topics and
StatefulSets never, connectors when somebody has confirmed it.`,
  ],
  [
    [...AUTOMATED, 'selfHeal'],
    'Git has the last word about what somebody changed in the cluster.',
  ],
  [
    [...AUTOMATED, 'allowEmpty'],
    'A pipeline that suddenly renders nothing is a mistake.',
  ],
  [
    ['spec', 'template', 'spec', 'syncPolicy', 'syncOptions'],
    `An object belongs to one Application only. What goes, goes after what replaces it is healthy; without this
a connector that waits for a confirmation would also hold up everything else in the commit.`,
  ],
  [
    ['spec', 'template', 'spec', 'syncPolicy', 'retry'],
    `For operators that are still starting. Not without end: a retry repeats the same commit, and a newer one
waits for it.`,
  ],
];

/** The ApplicationSet of all pipelines or all Connect clusters of an environment. */
export function applicationSet(
  settings: ArgocdSettings,
  deployable: Deployable,
  { name, config }: FleetEnvironment,
  pin: DeployablePin,
  namespace: string,
): CommentedDocument {
  const { repoURL, revision } = settings;
  const shared = config.valueFiles[deployable.chart];
  const paths = generatePaths(pin, shared);
  return commented(
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      metadata: {
        name: deployable.setName(name),
        namespace: settings.namespace,
      },
      spec: {
        goTemplate: true,
        goTemplateOptions: ['missingkey=error'],
        generators: [
          {
            git: {
              repoURL,
              revision,
              files: [{ path: `${deployable.folder}/*/values-${name}.yaml` }],
            },
          },
        ],
        syncPolicy: {
          applicationsSync: 'sync',
          preserveResourcesOnDeletion: true,
        },
        ignoreApplicationDifferences: [
          { jsonPointers: ['/spec/syncPolicy/automated'] },
        ],
        template: {
          metadata: {
            name: deployable.applicationName(name),
            labels: {
              'kafka-pipelines/environment': name,
              [deployable.label]: OWN_NAME,
            },
            ...(paths && {
              annotations: {
                'argocd.argoproj.io/manifest-generate-paths': paths,
              },
            }),
          },
          spec: {
            project: projectName(name, config),
            destination: { ...destinationCluster(config), namespace },
            ...applicationSource(settings, pin, shared),
            syncPolicy: SYNC_POLICY,
          },
        },
      },
    },
    COMMENTS,
  );
}

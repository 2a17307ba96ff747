import {
  isPlaintextSecret,
  pipelineName,
  printYaml,
  toPointer,
  type ConnectCatalogue,
  type Fleet,
  type FleetEnvironment,
  type ImportedConnectCluster,
  type ListedPlugin,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { importedArtifacts } from './importedArtifacts';
import type { RepositoryDraft } from './RepositoryDraft';

/** A Connect cluster whose connectors are imported. @public */
export interface AdoptableConnectCluster {
  /** Of its KafkaConnect, and of its folder. */
  name: string;
  namespace: string;
  /** Key in kafkaClusters; for a Connect cluster that the environment does not know. */
  kafkaCluster: string;
  /** Alias of the config provider that suggested references name. */
  secretProvider: string;
  /** Version that a worker says. */
  kafkaVersion?: string;
  /** What a worker lists; absent when nobody asked one. */
  plugins?: readonly ListedPlugin[];
  /** Group id and storage topics; a worker does not tell them. */
  identity?: ImportedConnectCluster['identity'];
  /** As somebody runs it with Strimzi already. */
  resource?: ImportedConnectCluster;
}

/** Where an environment says which artifacts there are. */
const ARTIFACTS_FILE = 'artifacts/imported.yaml';

/** The identity is in `spec` for `v1`, in `spec.config` for `v1beta2`; either way not among the settings. */
const IDENTITY_KEY = /^(?:group\.id|(?:config|offset|status)\.storage\.topic)$/;

/** Fields of a KafkaConnect that are taken over here, or that say the identity. */
const TAKEN_FIELDS = [
  'replicas',
  'version',
  'image',
  'config',
  'bootstrapServers',
  'groupId',
  'configStorageTopic',
  'offsetStorageTopic',
  'statusStorageTopic',
];

const IDENTITY_HINT =
  '# Group id and storage topics as the workers have them. They never change: with\n# others the workers are a new, empty Connect cluster.\n';

/**
 * The shared file of an environment that says which Connect clusters it has:
 * the last that both charts read, so that no other file wins over it.
 *
 * @throws Error when there is none
 */
function clustersFile({
  name,
  config: { valueFiles },
}: FleetEnvironment): string {
  const both = valueFiles['kafka-pipeline'].filter(path =>
    valueFiles['kafka-connect'].includes(path),
  );
  const file =
    both.findLast(path => path.startsWith('environments/')) ?? both.at(-1);
  if (file === undefined) {
    throw new Error(
      `No value file of ${name} is read by both charts, so there is no place for a new Connect cluster: list environments/${name}/clusters.yaml in kafka-pipelines.yaml for both`,
    );
  }
  return file;
}

/** Settings of a KafkaConnect that may be written; what may be a secret is named instead. */
function workerSettings(
  spec: Readonly<Record<string, unknown>>,
  catalogue: ConnectCatalogue,
): { config: Record<string, unknown>; withheld: string[] } {
  const { config } = spec;
  const entries =
    typeof config === 'object' && config !== null ? Object.entries(config) : [];
  // Config providers are secretProviders of the Connect cluster.
  const own = entries.filter(
    ([key, value]) =>
      !IDENTITY_KEY.test(key) &&
      !/^config\.providers(?:\.|$)/.test(key) &&
      ['string', 'number', 'boolean'].includes(typeof value),
  );
  const isSecret = ([key, value]: [string, unknown]) =>
    isPlaintextSecret(value, ['config', key], catalogue);
  return {
    config: Object.fromEntries(own.filter(entry => !isSecret(entry))),
    withheld: own.filter(isSecret).map(([key]) => key),
  };
}

/** Aliases of the config providers of a KafkaConnect, as they stand there. */
function providersOf(
  spec: Readonly<Record<string, unknown>>,
): string | undefined {
  const { config } = spec;
  return typeof config === 'object' &&
    config !== null &&
    'config.providers' in config
    ? String(config['config.providers'])
    : undefined;
}

function scalar<T>(key: string, value: T | undefined): Record<string, T> {
  return value === undefined ? {} : { [key]: value };
}

function section(comment: string, values: Record<string, unknown>): string[] {
  return Object.keys(values).length > 0 ? [comment + printYaml(values)] : [];
}

/** Makes the Connect cluster known to the environment, when it is not. */
function addToEnvironment(
  draft: RepositoryDraft,
  environment: FleetEnvironment,
  cluster: AdoptableConnectCluster,
): void {
  const { name, namespace, kafkaCluster, secretProvider } = cluster;
  if (!Object.hasOwn(environment.shared.connectClusters ?? {}, name)) {
    draft.edit(clustersFile(environment), {
      set: [
        {
          pointer: toPointer(['connectClusters', name]),
          value: {
            namespace,
            kafkaCluster,
            secretProviders: { [secretProvider]: { type: 'kubernetes' } },
          },
        },
      ],
    });
  }
}

/** Writes the artifacts that the repository lacks, and lists their file. */
function addArtifacts(
  draft: RepositoryDraft,
  environment: FleetEnvironment,
  artifacts: Record<string, unknown>,
): void {
  const entries = Object.entries(artifacts);
  if (entries.length === 0) {
    return;
  }
  if (draft.read(ARTIFACTS_FILE) === undefined) {
    draft.add(
      ARTIFACTS_FILE,
      `# Plugins that workers of imported Connect clusters have. What a worker does not\n# tell is for you to add before Strimzi may build an image of them: type, url and\n# sha512sum.\n\n${printYaml(
        { artifacts },
      )}`,
    );
  } else {
    draft.edit(ARTIFACTS_FILE, {
      set: entries.map(([key, value]) => ({
        pointer: toPointer(['artifacts', key]),
        value,
      })),
    });
  }
  draft.listValueFile(environment.name, 'kafka-connect', ARTIFACTS_FILE);
}

/**
 * Puts a Connect cluster into an environment of a repository: into the
 * environment's list, with the artifacts that its worker has, and as a folder of
 * its own. What the repository has of it already stays as it is.
 *
 * @param draft - gets the changes
 * @returns what people have to add, as sentences
 * @throws Error when a file cannot be edited, or no Connect cluster of the
 *   repository can have the name
 * @public
 */
export function adoptConnectCluster(
  draft: RepositoryDraft,
  fleet: Fleet,
  environment: FleetEnvironment,
  cluster: AdoptableConnectCluster,
): string[] {
  const { name, identity, resource, kafkaVersion, plugins } = cluster;
  const todo: string[] = [];
  const named = pipelineName.safeParse(name);
  if (!named.success) {
    throw new Error(
      `${JSON.stringify(
        name,
      )} cannot be the name of a Connect cluster here: ${named.error.issues
        .map(({ message }) => message)
        .join('; ')}`,
    );
  }
  addToEnvironment(draft, environment, cluster);
  const folder = `connect-clusters/${name}`;
  const own = `${folder}/values-${environment.name}.yaml`;
  if (draft.read(own) !== undefined) {
    return todo;
  }
  if (draft.read(`${folder}/values.yaml`) === undefined) {
    draft.add(`${folder}/values.yaml`, printYaml({ cluster: { name } }));
  }
  const spec = resource?.spec ?? {};
  const { config, withheld } = workerSettings(spec, fleet.catalogue);
  const found =
    plugins && importedArtifacts(plugins, environment, fleet.catalogue);
  if (found) {
    addArtifacts(draft, environment, found.artifacts);
  }
  const version =
    typeof spec.version === 'string' ? spec.version : kafkaVersion;
  const managed = resource?.useConnectorResources === true;
  const texts = [
    `# As the workers in ${environment.name} are now.\n`,
    ...section('', {
      ...scalar(
        'replicas',
        typeof spec.replicas === 'number' ? spec.replicas : undefined,
      ),
      ...scalar('version', version),
      ...scalar(
        'image',
        typeof spec.image === 'string' ? spec.image : undefined,
      ),
    }),
    ...(found ? section('', scalar('plugins', nonEmpty(found.plugins))) : []),
    ...section(IDENTITY_HINT, scalar('identity', identity)),
    ...section('', scalar('config', nonEmpty(config))),
    `${
      managed
        ? ''
        : '# Off until every connector that runs has a KafkaConnector: the operator deletes\n# those that have none. kafka-pipelines import --preflight says when it is safe.\n'
    }${printYaml({ useConnectorResources: managed })}`,
  ];
  draft.add(own, texts.join('\n'));
  if (!identity) {
    todo.push(
      `${own}: identity is missing, because no worker tells its group id and storage topics over REST. Take group.id, config.storage.topic, offset.storage.topic and status.storage.topic from its settings (--worker-config reads connect-distributed.properties): with others it would be a new, empty Connect cluster.`,
    );
  }
  if (typeof spec.image !== 'string') {
    todo.push(
      `${own}: name the image that has the plugins (image), or let the operator build one (build).`,
    );
  }
  for (const key of Object.keys(found?.artifacts ?? {})) {
    todo.push(
      `${ARTIFACTS_FILE}: ${key} has no type, url and sha512sum; a worker does not tell them, and only a build needs them.`,
    );
  }
  for (const { artifact, classes } of found?.unversioned ?? []) {
    todo.push(
      `The worker does not say which version of ${artifact} it has (${
        classes[0]
      }${
        classes.length > 1 ? ` and ${classes.length - 1} more` : ''
      }): add it to artifacts, and to plugins of ${own}.`,
    );
  }
  const others = Object.keys(spec).filter(key => !TAKEN_FIELDS.includes(key));
  if (others.length > 0) {
    todo.push(
      `${own}: the KafkaConnect also says ${others.join(
        ', ',
      )}, which is not imported. Write it there in the words of the chart; what is about Kafka (authentication, tls) belongs to the Kafka cluster in ${clustersFile(
        environment,
      )}.`,
    );
  }
  const providers = providersOf(spec);
  if (providers !== undefined) {
    todo.push(
      `${clustersFile(
        environment,
      )}: the KafkaConnect has the config providers ${providers}. Declare them as secretProviders of connectClusters.${name}.`,
    );
  }
  for (const key of withheld) {
    todo.push(
      `${own}: config ${key} holds a secret in clear in the KafkaConnect, so it was left out.`,
    );
  }
  return todo;
}

function nonEmpty<T extends object>(map: T): T | undefined {
  return Object.keys(map).length > 0 ? map : undefined;
}

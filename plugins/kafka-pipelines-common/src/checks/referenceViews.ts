import {
  secretReferences,
  type SecretReference,
} from '../connect/secretReferences';
import { configText } from '../pipeline/configText';
import { ownValue } from '../pipeline/ownRecord';
import type { SecretProvider } from '../pipeline/secretProvider';
import { configPath } from './connector/configPath';
import type { ConnectorView, KsqldbAppView } from './partViews';
import type { Path } from './locateInLayers';

/** A config value that holds references to secrets. */
export interface ReferenceView {
  part: ConnectorView | KsqldbAppView;
  /** Path below the entry of the part. */
  path: Path;
  text: string;
  references: SecretReference[];
  /** Providers by alias; undefined when the cluster that has them is unknown. */
  providers: Record<string, SecretProvider> | undefined;
  /** Who has the providers, as in `Connect cluster cdc`. */
  resolver: string;
}

type ConfigEntry = Pick<ReferenceView, 'path' | 'text'>;

/** Entries of a config map that may hold a reference: most hold none. */
function entries(config: unknown, prefix: Path): ConfigEntry[] {
  return Object.entries(config ?? {}).flatMap(([key, value]) => {
    const text = configText(value);
    return text?.includes('${') ? [{ path: [...prefix, key], text }] : [];
  });
}

/**
 * Those of a connector with its transforms and predicates. Kafka Connect
 * resolves every key, also those that name classes.
 */
function connectorEntries({ merged, effective }: ConnectorView): ConfigEntry[] {
  const { class: className, config, version } = effective;
  const found: ConfigEntry[] = [];
  const add = (key: string, text: string | undefined) => {
    if (text?.includes('${')) {
      found.push({ path: configPath(merged, key), text });
    }
  };
  add('connector.class', className);
  add('connector.plugin.version', version);
  for (const key of Object.keys(config)) {
    add(key, config[key]);
  }
  return found;
}

function views(
  part: ConnectorView | KsqldbAppView,
  found: ConfigEntry[],
  cluster: { secretProviders?: Record<string, SecretProvider> } | undefined,
  resolver: string,
): ReferenceView[] {
  return found.map(({ path, text }) => ({
    part,
    path,
    text,
    references: secretReferences(text),
    providers: cluster && (cluster.secretProviders ?? {}),
    resolver,
  }));
}

/** Every config value with a reference, in connectors and ksqlDB apps. */
export function referenceViews(
  connectors: ConnectorView[],
  apps: KsqldbAppView[],
): ReferenceView[] {
  return [
    ...connectors.flatMap(connector => {
      const { connectCluster } = connector.effective;
      const { connectClusters } = connector.environment.shared;
      return views(
        connector,
        connectorEntries(connector),
        ownValue(connectClusters, connectCluster),
        `Connect cluster ${connectCluster}`,
      );
    }),
    ...apps.flatMap(app => {
      const { kafkaCluster, properties } = app.effective;
      const { kafkaClusters } = app.environment.shared;
      return views(
        app,
        entries(properties, ['properties']),
        ownValue(kafkaClusters, kafkaCluster),
        `Kafka cluster ${kafkaCluster}`,
      );
    }),
  ];
}

/** What the providers that read Kubernetes objects read. */
const KINDS = {
  kubernetes: 'Secret',
  'kubernetes-configmap': 'ConfigMap',
} as const;

/** A Kubernetes object that a reference names. */
export interface ReferencedObject {
  kind: 'Secret' | 'ConfigMap';
  namespace: string;
  name: string;
}

/** A Kubernetes object, in the namespace of its reader unless one is named. */
const OBJECT_PATH =
  /^(?:([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)\/)?([a-z0-9][-.a-z0-9]*)$/;

/**
 * The Secrets and ConfigMaps that the Kubernetes providers among the references
 * read; other providers know no namespaces. Undefined stands for a reference
 * that has not the form `<namespace>/<name>:<key>`.
 */
export function kubernetesObjects({
  part,
  references,
  providers,
}: ReferenceView): Array<ReferencedObject | undefined> {
  return references.flatMap(({ provider, path, key }) => {
    const kind = ownValue(KINDS, ownValue(providers, provider)?.type);
    if (!kind) {
      return [];
    }
    const match = OBJECT_PATH.exec(path);
    const namespace = match?.[1] ?? part.effective.namespace;
    return match && key !== ''
      ? [{ kind, namespace, name: match[2] }]
      : [undefined];
  });
}

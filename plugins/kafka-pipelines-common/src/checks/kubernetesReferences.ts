import {
  secretReferences,
  type SecretReference,
} from '../connect/secretReferences';
import { ownValue } from '../pipeline/ownRecord';
import type { SecretProvider } from '../pipeline/sharedValues';
import {
  appEntries,
  connectorEntries,
  type ConfigEntry,
} from './configEntries';
import type { ConnectorView, KsqldbAppView } from './fleetView';
import type { Path } from './locateInLayers';

/** A key of a Kubernetes Secret, in the namespace of its reader unless one is named. */
const SECRET_PATH =
  /^(?:([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)\/)?([a-z0-9][-.a-z0-9]*)$/;

/** A reference that a Kubernetes provider resolves. */
export interface KubernetesReference {
  part: ConnectorView | KsqldbAppView;
  path: Path;
  /** Undefined when the reference has not the form `<namespace>/<secret>:<key>`. */
  secret: { namespace: string; name: string } | undefined;
}

function secretOf(
  { path, key }: SecretReference,
  namespace: string,
): KubernetesReference['secret'] {
  const match = SECRET_PATH.exec(path);
  return match && key !== ''
    ? { namespace: match[1] ?? namespace, name: match[2] }
    : undefined;
}

function ofEntries(
  part: ConnectorView | KsqldbAppView,
  entries: ConfigEntry[],
  providers: Record<string, SecretProvider> | undefined,
): KubernetesReference[] {
  return entries.flatMap(({ path, text }) =>
    secretReferences(text)
      .filter(
        ({ provider }) => ownValue(providers, provider)?.type === 'kubernetes',
      )
      .map(reference => ({
        part,
        path,
        secret: secretOf(reference, part.effective.namespace),
      })),
  );
}

/** Every reference to a Kubernetes Secret; other providers know no namespaces. */
export function kubernetesReferences(
  connectors: ConnectorView[],
  apps: KsqldbAppView[],
): KubernetesReference[] {
  return [
    ...connectors.flatMap(connector =>
      ofEntries(
        connector,
        connectorEntries(connector),
        ownValue(
          connector.environment.shared.connectClusters,
          connector.effective.connectCluster,
        )?.secretProviders,
      ),
    ),
    ...apps.flatMap(app =>
      ofEntries(
        app,
        appEntries(app),
        ownValue(
          app.environment.shared.kafkaClusters,
          app.effective.kafkaCluster,
        )?.secretProviders,
      ),
    ),
  ];
}

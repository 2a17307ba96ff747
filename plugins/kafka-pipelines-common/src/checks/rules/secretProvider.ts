import { secretReferences } from '../../connect/secretReferences';
import { ownValue } from '../../pipeline/ownRecord';
import type { SecretProvider } from '../../pipeline/sharedValues';
import { displayPath } from '../../text/displayPath';
import { nearest } from '../../text/nearest';
import {
  appEntries,
  connectorEntries,
  type ConfigEntry,
} from '../configEntries';
import type { ConnectorView, KsqldbAppView } from '../fleetView';
import type { FleetRule, Report } from '../rule';

function* unknownProviders(
  part: ConnectorView | KsqldbAppView,
  entries: ConfigEntry[],
  providers: Record<string, SecretProvider> | undefined,
  where: string,
): Generator<Report> {
  const known = Object.keys(providers ?? {});
  for (const { path, text } of entries) {
    const unknown = new Set(
      secretReferences(text)
        .map(({ provider }) => provider)
        .filter(provider => !known.includes(provider)),
    );
    for (const provider of unknown) {
      const meant = nearest(provider, known);
      yield {
        message: `${displayPath(path)} of ${
          part.name
        } refers to the secret provider ${provider}, which ${where} does not have.${
          meant ? ` Did you mean ${meant}?` : ''
        }`,
        hint: `Its secretProviders: ${
          known.join(', ') || 'none'
        }. A reference to any other stays as it is, and the plugin gets its text.`,
        place: part.place(path, 'value'),
        subject: part.subject,
      };
    }
  }
}

/** A reference is resolved by a provider that its Connect or Kafka cluster declares. */
export const secretProvider: FleetRule = {
  id: 'secret/unknown-provider',
  severity: 'error',
  description:
    'A secret reference names a provider that the Connect cluster, or for ksqlDB the Kafka cluster, does not declare.',
  example: 'database.password: ${secret:kafka/orders-db:password}',
  *check({ connectors, apps }) {
    for (const connector of connectors) {
      const { connectCluster } = connector.effective;
      const cluster = ownValue(
        connector.environment.shared.connectClusters,
        connectCluster,
      );
      if (cluster) {
        yield* unknownProviders(
          connector,
          connectorEntries(connector),
          cluster.secretProviders,
          `Connect cluster ${connectCluster}`,
        );
      }
    }
    for (const app of apps) {
      const { kafkaCluster } = app.effective;
      const cluster = ownValue(
        app.environment.shared.kafkaClusters,
        kafkaCluster,
      );
      if (cluster) {
        yield* unknownProviders(
          app,
          appEntries(app),
          cluster.secretProviders,
          `Kafka cluster ${kafkaCluster}`,
        );
      }
    }
  },
};

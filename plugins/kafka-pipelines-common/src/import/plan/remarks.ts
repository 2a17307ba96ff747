import type { Finding } from '../../finding';
import type { UsedProvider } from '../types';
import type { CleanConnector } from './cleanConnector';
import { importFinding } from './importFinding';

/** What people have to know of a connector that is written. */
export function remarksOn(
  { connector, name, secrets }: CleanConnector,
  differing: readonly string[],
): Finding[] {
  const masked = secrets.filter(each => each.masked).map(({ key }) => key);
  return [
    ...(differing.length > 0
      ? [
          importFinding(
            'import/not-exact',
            'warning',
            `Connector ${name} will not have the same ${differing.join(
              ', ',
            )} as it has now.`,
            connector,
            'A number of tasks is a whole number from 1 on, and what shared value files set for a field cannot be taken away by one connector.',
          ),
        ]
      : []),
    ...(masked.length > 0
      ? [
          importFinding(
            'import/masked',
            'warning',
            `The source hides ${masked.join(
              ', ',
            )} of connector ${name}, so nobody knows whether references or secrets stand there.`,
            connector,
            "Import from Kafka Connect's own REST API to keep references; else write the values into the Secrets of the checklist.",
          ),
        ]
      : []),
  ];
}

/** Providers that a Connect cluster lacks although connectors name them. */
export function undeclaredProviders(
  providers: readonly UsedProvider[],
  connectors: readonly CleanConnector[],
): Finding[] {
  return providers
    .filter(({ declared }) => declared === false)
    .map(({ alias, connectCluster, connectors: users }) =>
      importFinding(
        'import/secret-provider',
        'warning',
        `Connect cluster ${connectCluster} does not declare the secret provider ${alias}, which ${users.join(
          ', ',
        )} name${users.length === 1 ? 's' : ''}.`,
        connectors.find(({ name }) => name === users[0])!.connector,
        `Declare it as connectClusters.${connectCluster}.secretProviders.${alias}.`,
      ),
    );
}

import { ownValue } from '../../pipeline/ownRecord';
import { displayPath } from '../../text/displayPath';
import { nearest } from '../../text/nearest';
import type { ReferenceView } from '../referenceViews';
import type { FleetRule } from '../rule';

/**
 * Aliases that Strimzi gives every worker, with what they open to whoever may
 * write a connector (`KafkaConnectConfigurationBuilder`).
 */
const OF_STRIMZI: Record<string, string> = {
  strimzienv: 'every environment variable of the workers',
  strimzifile: 'every file of the workers',
  strimzidir: 'files of the workers',
  strimzisecrets: 'every Secret that the workers may read',
};

function hintFor(
  { part }: ReferenceView,
  provider: string,
  known: string,
): string {
  const opens =
    'serviceId' in part.effective ? undefined : ownValue(OF_STRIMZI, provider);
  return opens
    ? `Strimzi gives it to every worker, and it reads ${opens}. Use one of its secretProviders (${known}), or let the platform team declare it there.`
    : `Its secretProviders: ${known}. A reference to any other is not resolved: the plugin would get its text.`;
}

/** A reference is resolved by a provider that its Connect or Kafka cluster declares. */
export const secretProvider: FleetRule = {
  id: 'secret/unknown-provider',
  severity: 'error',
  description:
    'A secret reference names a provider that the Connect cluster, or for ksqlDB the Kafka cluster, does not declare.',
  explanation:
    'Kafka Connect leaves such a reference as it is, so the text of it would be the password.',
  bad: [
    'connectors:',
    '  orders-mysql:',
    '    config:',
    '      database.password: ${secret:connect/orders-db:password}',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-mysql:',
    '    config:',
    '      database.password: ${secrets:connect/orders-db:password}',
  ].join('\n'),
  *checkPipeline(view) {
    for (const use of view.references) {
      const { part, path, providers, references, resolver } = use;
      const unknown = new Set(
        references
          .map(({ provider }) => provider)
          .filter(provider => providers && !ownValue(providers, provider)),
      );
      const known = Object.keys(providers ?? {});
      for (const provider of unknown) {
        const meant = nearest(provider, known);
        yield {
          message: `${displayPath(path)} of ${
            part.name
          } refers to the secret provider ${provider}, which ${resolver} does not have.${
            meant ? ` Did you mean ${meant}?` : ''
          }`,
          hint: hintFor(use, provider, known.join(', ') || 'none'),
          place: part.place(path, 'value'),
          subject: part.subject,
        };
      }
    }
  },
};

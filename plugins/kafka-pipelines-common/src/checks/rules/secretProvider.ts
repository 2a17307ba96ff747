import { ownValue } from '../../pipeline/ownRecord';
import { displayPath } from '../../text/displayPath';
import { nearest } from '../../text/nearest';
import type { FleetRule } from '../rule';

/** A reference is resolved by a provider that its Connect or Kafka cluster declares. */
export const secretProvider: FleetRule = {
  id: 'secret/unknown-provider',
  severity: 'error',
  description:
    'A secret reference names a provider that the Connect cluster, or for ksqlDB the Kafka cluster, does not declare.',
  bad: 'database.password: ${secret:kafka/orders-db:password}',
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
          hint: `Its secretProviders: ${
            known.join(', ') || 'none'
          }. A reference to any other is not resolved: the plugin would get its text.`,
          place: part.place(path, 'value'),
          subject: part.subject,
        };
      }
    }
  },
};

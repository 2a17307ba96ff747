import { isMisreadByKafka } from '../../connect/secretReferences';
import { displayPath } from '../../text/displayPath';
import { appEntries, connectorEntries } from '../configEntries';
import { kubernetesReferences } from '../kubernetesReferences';
import type { FleetRule } from '../rule';

/** A reference is written so that Kafka and the provider understand it. */
export const secretReference: FleetRule = {
  id: 'secret/reference-form',
  severity: 'error',
  description:
    'A secret reference has a form that Kafka or the Kubernetes provider misunderstands.',
  example: 'connection.url: jdbc:mysql://${env:HOST}:${env:PORT}/shop',
  *check({ connectors, apps }) {
    const parts = [
      ...connectors.map(part => ({ part, entries: connectorEntries(part) })),
      ...apps.map(part => ({ part, entries: appEntries(part) })),
    ];
    for (const { part, entries } of parts) {
      for (const { path, text } of entries) {
        if (isMisreadByKafka(text)) {
          yield {
            message: `Kafka reads the references in ${displayPath(path)} of ${
              part.name
            } as one, up to the last brace.`,
            hint: 'Give each reference its path, an empty one if need be: ${env::HOST}:${env::PORT}.',
            place: part.place(path, 'value'),
            subject: part.subject,
          };
        }
      }
    }
    for (const { part, path, secret } of kubernetesReferences(
      connectors,
      apps,
    )) {
      if (secret === undefined) {
        yield {
          message: `A reference in ${displayPath(path)} of ${
            part.name
          } names no key of a Secret.`,
          hint: 'Write ${<provider>:<namespace>/<secret>:<key>}.',
          place: part.place(path, 'value'),
          subject: part.subject,
        };
      }
    }
  },
};

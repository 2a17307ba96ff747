import { isMisreadByKafka } from '../../connect/secretReferences';
import { displayPath } from '../../text/displayPath';
import { kubernetesObjects } from '../referenceViews';
import type { FleetRule } from '../rule';

/** A reference is written so that Kafka and the provider understand it. */
export const secretReference: FleetRule = {
  id: 'secret/reference-form',
  severity: 'error',
  description:
    'A secret reference has a form that Kafka or the Kubernetes provider misunderstands.',
  explanation:
    'The connector would get another text than the secret, or the reference itself.',
  bad: [
    'connectors:',
    '  orders-jdbc:',
    '    config:',
    '      connection.url: jdbc:mysql://${env:HOST}:${env:PORT}/shop',
  ].join('\n'),
  good: [
    'connectors:',
    '  orders-jdbc:',
    '    config:',
    '      connection.url: ${secrets:connect/orders-db:url}',
  ].join('\n'),
  *checkPipeline(view) {
    for (const use of view.references) {
      const { part, path, text } = use;
      const where = `${displayPath(path)} of ${part.name}`;
      if (isMisreadByKafka(text)) {
        yield {
          message: `Kafka reads the references in ${where} as one, up to the last brace.`,
          hint: 'Give each reference its path, an empty one if need be: ${env::HOST}:${env::PORT}.',
          place: part.place(path, 'value'),
          subject: part.subject,
        };
      } else if (kubernetesObjects(use).includes(undefined)) {
        yield {
          message: `A reference in ${where} names no key of a Secret or ConfigMap.`,
          hint: 'Write ${<provider>:<namespace>/<name>:<key>}.',
          place: part.place(path, 'value'),
          subject: part.subject,
        };
      }
    }
  },
};

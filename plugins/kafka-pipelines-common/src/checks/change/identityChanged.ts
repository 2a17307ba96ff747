import type { ChangeRule } from './changeRule';
import { identityFields } from './identities';

/** Identity is immutable, unless somebody says that they mean to replace it. */
export const identityChanged: ChangeRule = {
  id: 'identity/changed',
  severity: 'error',
  description:
    'A change gives something another identity: serviceId of a ksqlDB app, topic.prefix, slot.name or database.server.id of a connector, group id or storage topics of a Connect cluster. With the old value under replaces it is meant.',
  explanation:
    'What is known under the old identity, such as offsets, state and stored configs, stays behind. The thing starts again as a new one.',
  bad: [
    '# before',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector, config: { topic.prefix: shop } }',
    '# after',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector, config: { topic.prefix: store } }',
  ].join('\n'),
  good: [
    '# before',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector, config: { topic.prefix: shop } }',
    '# after',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: store }',
    '    replaces: { topic.prefix: shop }',
  ].join('\n'),
  *check(before, after) {
    for (const identity of identityFields(before, after)) {
      const { field, label, replaces, place, subject } = identity;
      // What nobody had said has no old value to name.
      if (identity.before !== '' && identity.before !== identity.after) {
        const change =
          identity.after === ''
            ? `${field} of ${label} is removed; it was ${identity.before}`
            : `${field} of ${label} changes from ${identity.before} to ${identity.after}`;
        if (replaces === undefined) {
          yield {
            message: `${change}: ${identity.consequence}.`,
            hint: `Take it back. If that is meant, write replaces: { ${field}: ${identity.before} } beside it.`,
            place,
            subject,
          };
        } else if (replaces !== identity.before) {
          yield {
            message: `${change}, but replaces.${field} says ${replaces}.`,
            hint: `Write replaces: { ${field}: ${identity.before} }, if that is what it replaces: ${identity.consequence}.`,
            place: identity.replacesPlace,
            subject,
          };
        }
      }
    }
  },
};

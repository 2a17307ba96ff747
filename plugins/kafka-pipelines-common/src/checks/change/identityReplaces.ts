import type { ChangeRule } from './changeRule';
import { identityFields } from './identities';

/** Consent to a change that has been made says nothing any more. */
export const identityReplaces: ChangeRule = {
  id: 'identity/replaces',
  severity: 'info',
  description:
    'replaces names a field that this change does not touch: its change was made before, and the line can go.',
  explanation:
    'The consent was for a change that is done. Left in the file, it would look as if another one was meant.',
  bad: [
    '# before',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: store }',
    '    replaces: { topic.prefix: shop }',
    '# after',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: store, database.port: 3306 }',
    '    replaces: { topic.prefix: shop }',
  ].join('\n'),
  good: [
    '# before',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: store }',
    '    replaces: { topic.prefix: shop }',
    '# after',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    config: { topic.prefix: store, database.port: 3306 }',
  ].join('\n'),
  *check(before, after) {
    for (const identity of identityFields(before, after)) {
      const { field, label, replaces, subject, touched } = identity;
      if (
        touched &&
        replaces !== undefined &&
        identity.before === identity.after
      ) {
        yield {
          message: `replaces.${field} of ${label} has done its work.`,
          hint: 'Remove it.',
          place: identity.replacesPlace,
          subject,
        };
      }
    }
  },
};

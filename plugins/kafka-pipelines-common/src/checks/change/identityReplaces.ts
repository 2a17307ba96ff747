import type { ChangeRule } from './changeRule';
import { identityFields } from './identities';

/** Consent to a change that has been made says nothing any more. */
export const identityReplaces: ChangeRule = {
  id: 'identity/replaces',
  severity: 'info',
  description:
    'replaces names a field that this change does not touch: its change was made before, and the line can go.',
  bad:
    'ksqldb:\n  orders-by-minute:\n    serviceId: orders_by_minute_2_ # as before\n    replaces: { serviceId: orders_by_minute_ }',
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

import { nearest } from '../../text/nearest';
import type { FleetRule } from '../rule';

/** A predicate that gates a transform exists; the worker would accept it, and the connector fail. */
export const transformPredicate: FleetRule = {
  id: 'transform/unknown-predicate',
  severity: 'error',
  description:
    'A transform names a predicate that its connector does not have, or negates none.',
  bad:
    'transforms:\n  unwrap: { order: 10, type: a.Unwrap, predicate: isHeartbeat }',
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      const { transforms = {}, predicates = {} } = connector.merged;
      const known = Object.keys(predicates).filter(
        alias => predicates[alias].enabled !== false,
      );
      for (const [alias, { enabled, negate, predicate }] of Object.entries(
        transforms,
      )) {
        if (
          enabled !== false &&
          predicate !== undefined &&
          !known.includes(predicate)
        ) {
          const meant = nearest(predicate, known);
          yield {
            message: `The transform ${alias} of connector ${
              connector.name
            } names the predicate ${predicate}, which does not exist.${
              meant ? ` Did you mean ${meant}?` : ''
            }`,
            hint: known.length
              ? `Its predicates: ${known.join(', ')}.`
              : 'Write it below predicates.',
            place: connector.place(['transforms', alias, 'predicate'], 'value'),
            subject: connector.subject,
          };
        }
        if (enabled !== false && negate && predicate === undefined) {
          yield {
            message: `The transform ${alias} of connector ${connector.name} negates a predicate, but names none.`,
            hint: 'Write predicate, or remove negate.',
            place: connector.place(['transforms', alias, 'negate']),
            subject: connector.subject,
          };
        }
      }
    }
  },
};

import { nearest } from '../../text/nearest';
import { placeIn } from '../locateInLayers';
import type { FleetRule } from '../rule';
import { fixedRules } from '../fixedRules';

/** A severity or an exemption for a rule that does not exist does nothing, in silence. */
export const fleetConfigRule: FleetRule = {
  id: 'fleet-config/rule',
  severity: 'error',
  description:
    'kafka-pipelines.yaml sets a severity or an exemption for a rule that does not exist or cannot be changed.',
  example: '# kafka-pipelines.yaml\nrules:\n  secret/plain-text: warning',
  *check({ fleet, ruleIds }) {
    const named = [
      ...Object.keys(fleet.config.rules ?? {}).map(id => ({
        id,
        path: ['rules', id],
      })),
      ...(fleet.config.exemptions ?? []).map(({ rule }, index) => ({
        id: rule,
        path: ['exemptions', index, 'rule'],
      })),
    ];
    for (const { id, path } of named.filter(
      entry => !ruleIds.includes(entry.id),
    )) {
      const fixed = fixedRules.some(rule => rule.id === id);
      const meant = nearest(id, ruleIds);
      yield {
        message: fixed
          ? `The rule ${id} cannot be changed: such a file could not be rendered.`
          : `There is no rule ${id}.${meant ? ` Did you mean ${meant}?` : ''}`,
        hint: fixed
          ? 'Remove this line and correct the files.'
          : 'The documentation lists all rules.',
        place: placeIn(fleet, 'kafka-pipelines.yaml', path, 'value'),
      };
    }
  },
};

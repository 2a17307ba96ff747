import { nearest } from '../../text/nearest';
import { changeRules } from '../changeRules';
import { fixedRules } from '../fixedRules';
import { placeIn } from '../locateInLayers';
import type { FleetRule, RuleInfo } from '../rule';

/** Why a rule cannot be changed; undefined when it can, or is none. */
function whyFixed(id: string): string | undefined {
  const hasId = (rule: RuleInfo) => rule.id === id;
  if (fixedRules.some(hasId)) {
    return 'such a file could not be rendered';
  }
  return changeRules.some(hasId)
    ? 'such a change could not be written'
    : undefined;
}

/** A severity or an exemption for a rule that does not exist does nothing, in silence. */
export const fleetConfigRule: FleetRule = {
  id: 'fleet-config/rule',
  severity: 'error',
  description:
    'kafka-pipelines.yaml sets a severity or an exemption for a rule that does not exist or cannot be changed.',
  explanation:
    'The setting has no effect, so the finding that it was to silence stays, or comes back one day.',
  bad: [
    '# kafka-pipelines.yaml',
    'rules:',
    '  secret/plain-text: warning',
  ].join('\n'),
  good: [
    '# kafka-pipelines.yaml',
    'rules:',
    '  secret/plaintext: warning',
  ].join('\n'),
  *checkFleet({ fleet, ruleIds }) {
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
      const reason = whyFixed(id);
      const meant = nearest(id, ruleIds);
      yield {
        message: reason
          ? `The rule ${id} cannot be changed: ${reason}.`
          : `There is no rule ${id}.${meant ? ` Did you mean ${meant}?` : ''}`,
        hint: reason
          ? 'Remove this line and correct what the rule finds.'
          : 'docs/checks.md of Kafka Pipelines lists all rules.',
        place: placeIn(fleet, 'kafka-pipelines.yaml', path, 'value'),
      };
    }
  },
};

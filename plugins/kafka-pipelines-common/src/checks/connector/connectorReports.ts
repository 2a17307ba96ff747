import type { Severity } from '../../finding';
import type { ConfiguredConnector } from './configuredConnector';
import type { ConfigReport } from './connectorRule';
import { connectorRules } from './connectorRules';

/** What a rule says of a connector's config, and which rule. */
export interface RuleReport extends ConfigReport {
  rule: string;
  severity: Severity;
}

/** What all rules that judge one connector say of its config. */
export function connectorReports(connector: ConfiguredConnector): RuleReport[] {
  return connectorRules.flatMap(({ id, severity, check }) =>
    Array.from(check(connector), report => ({
      rule: id,
      severity,
      ...report,
    })),
  );
}

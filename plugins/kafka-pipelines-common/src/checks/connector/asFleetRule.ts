import type { FleetRule, Report } from '../rule';
import type { ConnectorRule } from './connectorRule';
import { placeOf } from './placeOf';
import { sharedKey } from './sharedKey';

/** Makes a rule about one connector's config judge all connectors of a fleet. */
export function asFleetRule({ check, ...info }: ConnectorRule): FleetRule {
  return {
    ...info,
    checkPipeline({ connectors }) {
      const reports: Report[] = [];
      for (const connector of connectors) {
        for (const report of check(connector.configured)) {
          const { message, hint } = report;
          const place = placeOf(connector, report);
          reports.push({
            message,
            hint,
            place,
            subject: connector.subject,
            ...sharedKey(connector, report, place),
          });
        }
      }
      return reports;
    },
  };
}

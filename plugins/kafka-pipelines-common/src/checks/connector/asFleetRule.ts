import type { FleetRule } from '../rule';
import type { ConnectorRule } from './connectorRule';
import { placeOf } from './placeOf';

/** Makes a rule about one connector's config judge all connectors of a fleet. */
export function asFleetRule({ check, ...info }: ConnectorRule): FleetRule {
  return {
    ...info,
    *checkPipeline({ connectors }) {
      for (const connector of connectors) {
        for (const report of check(connector.configured)) {
          const { message, hint } = report;
          yield {
            message,
            hint,
            place: placeOf(connector, report),
            subject: connector.subject,
          };
        }
      }
    },
  };
}

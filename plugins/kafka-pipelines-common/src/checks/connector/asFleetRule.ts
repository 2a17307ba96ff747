import type { ConnectorView } from '../partViews';
import type { FleetRule, Report } from '../rule';
import { configPath, missingPath } from './configPath';
import type { ConfigReport, ConnectorRule } from './connectorRule';

function asReport(
  connector: ConnectorView,
  { key, what = 'value', message, hint }: ConfigReport,
): Report {
  const { merged, place, subject } = connector;
  return {
    message,
    hint,
    place:
      what === 'missing'
        ? place(missingPath(merged, key))
        : place(configPath(merged, key), what),
    subject,
  };
}

/** Makes a rule about one connector's config judge all connectors of a fleet. */
export function asFleetRule({ check, ...info }: ConnectorRule): FleetRule {
  return {
    ...info,
    *checkPipeline({ connectors }) {
      for (const connector of connectors) {
        for (const report of check(connector.configured)) {
          yield asReport(connector, report);
        }
      }
    },
  };
}

import type { ConnectorView } from '../partViews';
import type { FleetRule, Report } from '../rule';
import { unknownName } from './unknownName';

function noCluster(connector: ConnectorView, known: string): Report {
  return {
    message: `The connector ${connector.name} has no Connect cluster.`,
    hint: `Write connect: { cluster: <name> } in the pipeline's values.yaml. There is: ${known}.`,
    place: connector.place(['cluster']),
    subject: connector.subject,
  };
}

/** The Connect cluster of a connector exists in each of its environments. */
export const connectorConnectCluster: FleetRule = {
  id: 'connector/connect-cluster',
  severity: 'error',
  description:
    'A connector names no Connect cluster, or one that its environment does not have.',
  explanation: 'No worker would run the connector.',
  bad: [
    'connect: { cluster: ccd }',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector }',
  ].join('\n'),
  good: [
    'connect: { cluster: cdc }',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector }',
  ].join('\n'),
  *checkPipeline(view) {
    for (const connector of view.connectors) {
      const { connectCluster } = connector.effective;
      const known = Object.keys(
        connector.environment.shared.connectClusters ?? {},
      );
      const list = known.join(', ') || 'none';
      if (connectCluster === '') {
        yield noCluster(connector, list);
      } else if (!known.includes(connectCluster)) {
        const ownSetting =
          connector.instance.values.connectors?.[connector.name];
        yield {
          ...unknownName(
            'Connect cluster',
            connectCluster,
            known,
            connector.environment.name,
          ),
          place:
            ownSetting?.cluster === undefined
              ? connector.rootPlace(['connect', 'cluster'], 'value')
              : connector.place(['cluster'], 'value'),
          subject: connector.subject,
        };
      }
    }
  },
};

import type { FleetView } from '../fleetView';
import type { ConnectorView } from '../partViews';
import type { ChangeRule } from './changeRule';

/** Connectors of one pipeline that only one side of a change has. */
function missingFrom(view: FleetView, other: FleetView): ConnectorView[] {
  const key = ({ environment, name }: ConnectorView) =>
    JSON.stringify([environment.name, name]);
  const known = new Set(other.connectors.map(key));
  return view.connectors.filter(connector => !known.has(key(connector)));
}

function takesPlaceOf(added: ConnectorView, gone: ConnectorView): boolean {
  return (
    added.environment.name === gone.environment.name &&
    added.pipeline.name === gone.pipeline.name &&
    added.effective.class === gone.effective.class
  );
}

/** The name is the identity of a connector: offsets and consumer groups go by it. */
export const connectorRenamed: ChangeRule = {
  id: 'connector/renamed',
  severity: 'error',
  description:
    'A connector goes and one of the same class comes under another name: it would start without the offsets of the old one. With the old name under replaces it is meant.',
  explanation:
    "Kafka Connect keeps offsets by the connector's name. A source would read everything again, a sink would write everything again.",
  bad: [
    '# before',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector }',
    '# after',
    'connectors:',
    '  orders-mysql-v2: { class: io.debezium.connector.mysql.MySqlConnector }',
  ].join('\n'),
  good: [
    '# before',
    'connectors:',
    '  orders-mysql: { class: io.debezium.connector.mysql.MySqlConnector }',
    '# after',
    'connectors:',
    '  orders-mysql-v2:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
    '    replaces: { name: orders-mysql }',
  ].join('\n'),
  *check(before, after) {
    const gone = missingFrom(before, after);
    for (const added of missingFrom(after, before)) {
      const old = gone
        .filter(each => takesPlaceOf(added, each))
        .map(({ name }) => name);
      if (
        old.length > 0 &&
        !old.includes(String(added.merged.replaces?.name ?? ''))
      ) {
        yield {
          message: `The ${added.label} comes where ${old.join(
            ' and ',
          )} goes: under another name it is another connector, which starts without the offsets of the old one.`,
          hint: `Keep the name. If that is meant, write replaces: { name: ${old[0]} } beside it.`,
          place: added.origin(),
          subject: added.subject,
        };
      }
    }
  },
};

import type { ConnectorView } from '../checks/partViews';
import { identityOf } from '../connect/identityKeys';
import { connectorRole } from '../lineage/connectorRole';
import { kubectl, oneLine, type StayingObject } from './stayingObject';

const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';

/** Debezium's default. */
const DEFAULT_PUBLICATION = 'dbz_publication';

function positions({ effective, name }: ConnectorView): {
  kind: 'offsets' | 'consumer group';
  name: string;
  destroys: string;
} {
  const { config } = effective;
  if (connectorRole(effective.class, config) === 'sink') {
    return {
      kind: 'consumer group',
      name: oneLine(config['consumer.override.group.id'] ?? `connect-${name}`),
      destroys:
        'how far it has read: a connector of this name would start where auto.offset.reset says, and write records again or skip them',
    };
  }
  return {
    kind: 'offsets',
    name,
    destroys: effective.class.startsWith('io.debezium.')
      ? 'its position in the log of the database: a connector of this name would take a new snapshot'
      : 'how far it has read: a connector of this name would start from the beginning',
  };
}

/** What a connector leaves: itself, and how far it has read. */
export function connectorObjects(connector: ConnectorView): StayingObject[] {
  const { effective, environment, name } = connector;
  const { namespace } = effective;
  const at = { environment: environment.name, tool: 'shell' as const };
  return [
    {
      ...at,
      ...positions(connector),
      note: 'before the KafkaConnector goes; the operator has done it when the annotation is gone',
      commands: [
        `${kubectl(
          namespace,
        )} annotate kafkaconnector ${name} strimzi.io/connector-offsets=reset`,
      ],
    },
    {
      ...at,
      kind: 'KafkaConnector',
      namespace,
      name,
      destroys: 'nothing: how far it has read stays',
      commands: [`${kubectl(namespace)} delete kafkaconnector ${name}`],
    },
  ];
}

const sqlText = (text: string) => `'${oneLine(text).replace(/'/g, "''")}'`;
const sqlName = (text: string) => `"${oneLine(text).replace(/"/g, '""')}"`;

/** What a connector leaves in its database. */
export function databaseObjects({
  effective,
  environment,
}: ConnectorView): StayingObject[] {
  const slot = identityOf(effective, 'slot.name');
  if (effective.class !== POSTGRES || slot === undefined) {
    return [];
  }
  const publication =
    effective.config['publication.name'] ?? DEFAULT_PUBLICATION;
  const database = oneLine(effective.config['database.dbname'] ?? '');
  const at = {
    environment: environment.name,
    tool: 'sql' as const,
    note: `in database ${database}`,
  };
  return [
    {
      ...at,
      kind: 'replication slot',
      name: oneLine(slot),
      destroys:
        'its position; while it stays, the server keeps all of its log and may run out of disk',
      commands: [`SELECT pg_drop_replication_slot(${sqlText(slot)});`],
    },
    ...(effective.config['plugin.name'] === 'pgoutput' ||
    effective.config['publication.name'] !== undefined
      ? [
          {
            ...at,
            kind: 'publication' as const,
            name: oneLine(publication),
            destroys: 'nothing, unless somebody else reads through it',
            commands: [`DROP PUBLICATION ${sqlName(publication)};`],
          },
        ]
      : []),
  ];
}

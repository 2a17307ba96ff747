/** How a Debezium connector names its tables and which keys choose them. */
export interface DebeziumConnector {
  /** Platform of the datasets it reads. */
  platform: string;
  /** What a table's name in filters and topics is made of, outermost first. */
  parts: readonly [outer: string, table: string];
  tableFilter: string;
  outerFilter: string;
  /** Key of what comes before these parts in a dataset's name. */
  datasetPrefix?: string;
  namingStrategy: string;
}

const byDatabase = {
  parts: ['database', 'table'],
  tableFilter: 'table',
  outerFilter: 'database',
  namingStrategy: 'io.debezium.schema.DefaultTopicNamingStrategy',
} as const;

/**
 * The connectors of which the topic names are known, by class (Debezium's
 * reference of each connector, "Topic names").
 */
export const DEBEZIUM_CONNECTORS: ReadonlyMap<string, DebeziumConnector> =
  new Map([
    [
      'io.debezium.connector.mysql.MySqlConnector',
      { platform: 'mysql', ...byDatabase },
    ],
    [
      'io.debezium.connector.mariadb.MariaDbConnector',
      { platform: 'mariadb', ...byDatabase },
    ],
    [
      'io.debezium.connector.postgresql.PostgresConnector',
      {
        platform: 'postgres',
        parts: ['schema', 'table'],
        tableFilter: 'table',
        outerFilter: 'schema',
        datasetPrefix: 'database.dbname',
        namingStrategy: 'io.debezium.schema.SchemaTopicNamingStrategy',
      },
    ],
    [
      'io.debezium.connector.mongodb.MongoDbConnector',
      {
        platform: 'mongodb',
        parts: ['database', 'collection'],
        tableFilter: 'collection',
        outerFilter: 'database',
        namingStrategy: 'io.debezium.schema.DefaultTopicNamingStrategy',
      },
    ],
  ]);

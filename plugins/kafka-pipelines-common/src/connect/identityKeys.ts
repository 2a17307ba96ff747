/**
 * Config keys of sources that must differ between connectors and never change
 * (Debezium's documentation): topics, replication slot and server id.
 */
export const identityKeys = [
  'database.server.id',
  'slot.name',
  'topic.prefix',
] as const;

const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';

/** Debezium's default for PostgreSQL. */
const DEFAULT_SLOT = 'debezium';

/**
 * What a connector has for one of its identity keys, Debezium's default included
 * where that is fixed; undefined when it has none.
 */
export function identityOf(
  connector: { class: string; config: Record<string, string> },
  key: (typeof identityKeys)[number],
): string | undefined {
  return (
    connector.config[key] ??
    (key === 'slot.name' && connector.class === POSTGRES
      ? DEFAULT_SLOT
      : undefined)
  );
}

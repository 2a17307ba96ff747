/**
 * Config keys of sources that must differ between connectors and never change
 * (Debezium's documentation): topics, replication slot and server id.
 */
export const identityKeys = [
  'database.server.id',
  'slot.name',
  'topic.prefix',
] as const;

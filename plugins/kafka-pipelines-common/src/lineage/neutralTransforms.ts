/** Apache Kafka's own transforms that leave the topic alone; those for key and value end with `$Key` or `$Value`. */
const KAFKA = [
  'Cast',
  'DropHeaders',
  'ExtractField',
  'Filter',
  'Flatten',
  'HeaderFrom',
  'HoistField',
  'InsertField',
  'InsertHeader',
  'MaskField',
  'ReplaceField',
  'SetSchemaMetadata',
  'TimestampConverter',
  'ValueToKey',
].map(name => `org.apache.kafka.connect.transforms.${name}`);

const DEBEZIUM = [
  'io.debezium.connector.mongodb.transforms.ExtractNewDocumentState',
  'io.debezium.connector.postgresql.transforms.DecodeLogicalDecodingMessageContent',
  'io.debezium.transforms.ExtractChangedRecordState',
  'io.debezium.transforms.ExtractNewRecordState',
  'io.debezium.transforms.ExtractSchemaToNewRecord',
  'io.debezium.transforms.Filter',
  'io.debezium.transforms.HeaderToValue',
  'io.debezium.transforms.SchemaChangeEventFilter',
  'io.debezium.transforms.TimezoneConverter',
  'io.debezium.transforms.openlineage.OpenLineage',
  'io.debezium.transforms.partitions.PartitionRouting',
  'io.debezium.transforms.tracing.ActivateTracingSpan',
];

const CONFLUENT = ['Drop', 'Filter', 'ReplaceField', 'TombstoneHandler'].map(
  name => `io.confluent.connect.transforms.${name}`,
);

const NEUTRAL = new Set([...KAFKA, ...DEBEZIUM, ...CONFLUENT]);

/**
 * True for a transform that never changes the topic of a record. Debezium's
 * unwrapping transforms do when `route.by.field` is set.
 */
export function isNeutralTransform(
  type: string,
  options: Record<string, string>,
): boolean {
  return (
    NEUTRAL.has(type.replace(/\$(Key|Value)$/, '')) &&
    !options['route.by.field']?.trim()
  );
}

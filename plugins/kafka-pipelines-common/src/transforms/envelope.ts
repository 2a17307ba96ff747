import { listedIn } from '../connect/catalogue/keyPrefixes';
import { appliesWith, type OrderHazard, type Step } from './step';
import { valueFields } from './valueFields';

/** Transforms that make a row or document of Debezium's envelope. */
const UNWRAPS = [
  'io.debezium.transforms.ExtractNewRecordState',
  'io.debezium.connector.mongodb.transforms.ExtractNewDocumentState',
  'org.apache.iceberg.connect.transforms.DebeziumTransform',
  'org.apache.iceberg.connect.transforms.MongoDebeziumTransform',
];

/** Transforms that pass over, or fail on, whatever is no envelope. */
const NEED_ENVELOPE = [
  ...UNWRAPS,
  'io.debezium.connector.mongodb.transforms.outbox.MongoEventRouter',
  'io.debezium.connector.mysql.transforms.ReadToInsertEvent',
  'io.debezium.transforms.ExtractChangedRecordState',
  'io.debezium.transforms.ExtractSchemaToNewRecord',
  'io.debezium.transforms.TimezoneConverter',
  'io.debezium.transforms.outbox.EventRouter',
  'io.debezium.transforms.partitions.PartitionRouting',
];

/** https://debezium.io/documentation/reference/stable/connectors/mysql.html#mysql-change-event-values */
const ENVELOPE_FIELDS = new Set([
  'after',
  'before',
  'filter',
  'op',
  'patch',
  'source',
  'transaction',
  'ts_ms',
  'ts_ns',
  'ts_us',
  'updateDescription',
]);

const FLATTEN = 'org.apache.kafka.connect.transforms.Flatten$Value';
const INSERT = 'org.apache.kafka.connect.transforms.InsertField$Value';

const INSERTED = [
  'offset.field',
  'partition.field',
  'static.field',
  'timestamp.field',
  'topic.field',
];

/** `ts_ms` of `source.ts_ms:at`, which an unwrapping transform is to add. */
function added(unwrap: Step): string[] {
  return ['add.fields', 'add.headers']
    .flatMap(name => listedIn(unwrap.option(name)))
    .map(each => each.split(':')[0]);
}

function beforeUnwrap(step: Step, unwrap: Step): string | undefined {
  if (step.class === FLATTEN) {
    return `it takes the envelope apart that ${unwrap.alias} needs`;
  }
  const taken = added(unwrap);
  if (step.class === INSERT) {
    const fields = INSERTED.flatMap(name =>
      listedIn(step.option(name)?.replace(/[!?]$/, '')),
    );
    return fields.length > 0 && !fields.some(each => taken.includes(each))
      ? `${unwrap.alias} drops what it adds beside the row`
      : undefined;
  }
  const fields = valueFields(step);
  return fields.length > 0 &&
    !fields.some(each => ENVELOPE_FIELDS.has(each) || taken.includes(each))
    ? `a record still has only before, after, op and the like, and no field ${fields[0]}`
    : undefined;
}

/** Changes of values after which it may be no envelope any more. */
const OPENS = [
  ...UNWRAPS,
  'org.apache.kafka.connect.transforms.ExtractField$Value',
  'io.debezium.connector.mongodb.transforms.outbox.MongoEventRouter',
  'io.debezium.transforms.outbox.EventRouter',
];

/** True when an envelope is one for sure after a transform: of private ones nobody knows. */
function keepsEnvelope({ class: name }: Step): boolean {
  return (
    /^(?:org\.apache\.kafka\.connect\.transforms|io\.debezium)\./.test(name) &&
    !OPENS.includes(name)
  );
}

function* beforeHazards(
  before: readonly Step[],
  unwrap: Step,
  isDebezium: boolean,
): Generator<OrderHazard> {
  const opened = before.findIndex(step => !keepsEnvelope(step));
  // Up to the first that may open it, and that one as well.
  for (const step of opened < 0 ? before : before.slice(0, opened + 1)) {
    // All of a Debezium source's rows are in envelopes: a predicate that leaves
    // some topics out, such as heartbeats, makes no difference.
    const meets =
      appliesWith(unwrap, step) ||
      (isDebezium && unwrap.gate?.negate === true && step.gate === undefined);
    const why = meets ? beforeUnwrap(step, unwrap) : undefined;
    if (why !== undefined) {
      yield {
        step,
        message: `The transform ${step.alias} comes before ${unwrap.alias}: ${why}.`,
        hint: `Put it after ${unwrap.alias}.`,
      };
    }
  }
}

function* afterHazards(
  unwrap: Step,
  after: readonly Step[],
): Generator<OrderHazard> {
  for (const step of after) {
    if (NEED_ENVELOPE.includes(step.class) && appliesWith(unwrap, step)) {
      yield {
        step,
        message: `The transform ${step.alias} comes after ${unwrap.alias}, which leaves it no envelope of Debezium: it does nothing, or fails.`,
        hint: UNWRAPS.includes(step.class)
          ? 'Remove one of them.'
          : `Put it before ${unwrap.alias}, or remove ${unwrap.alias}.`,
      };
    }
  }
}

/**
 * Transforms of values at the wrong side of the one that unwraps Debezium's
 * envelope.
 *
 * @param isDebezium - the chain is that of a source connector of Debezium
 */
export function* envelopeHazards(
  chain: readonly Step[],
  isDebezium: boolean,
): Generator<OrderHazard> {
  const place = chain.findIndex(step => UNWRAPS.includes(step.class));
  if (place >= 0) {
    yield* beforeHazards(chain.slice(0, place), chain[place], isDebezium);
  }
  for (const [index, step] of chain.entries()) {
    if (UNWRAPS.includes(step.class)) {
      yield* afterHazards(step, chain.slice(index + 1));
    }
  }
}

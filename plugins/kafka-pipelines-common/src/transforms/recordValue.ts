import type { Step } from './step';
import { valueFields } from './valueFields';

const CONVERTERS = 'org.apache.kafka.connect.converters';

/** Converters that give a text, bytes or a number, never fields. */
const SINGLE = new Set([
  'org.apache.kafka.connect.storage.StringConverter',
  `${CONVERTERS}.BooleanConverter`,
  `${CONVERTERS}.ByteArrayConverter`,
  `${CONVERTERS}.DoubleConverter`,
  `${CONVERTERS}.FloatConverter`,
  `${CONVERTERS}.IntegerConverter`,
  `${CONVERTERS}.LongConverter`,
  `${CONVERTERS}.ShortConverter`,
]);

/**
 * True for a converter that gives a sink a single value without fields; of
 * private ones nobody knows.
 */
export function givesSingleValue(converter: string): boolean {
  return SINGLE.has(converter);
}

const KAFKA = 'org.apache.kafka.connect.transforms';
const NEED_FIELDS = [`${KAFKA}.Flatten$Value`, `${KAFKA}.InsertField$Value`];

/** True when a transform of Kafka fails on a value without fields. */
export function needsFields(step: Step): boolean {
  return (
    step.class.startsWith(`${KAFKA}.`) &&
    (NEED_FIELDS.includes(step.class) || valueFields(step).length > 0)
  );
}

/**
 * True when a value has the same form after a transform, as far as fields and
 * a schema go. Of a private one nobody knows; `HoistField` makes a field of a
 * single value.
 */
export function keepsForm({ class: name }: Step): boolean {
  return (
    /^(?:org\.apache\.kafka\.connect\.transforms|io\.debezium\.transforms)\./.test(
      name,
    ) && name !== `${KAFKA}.HoistField$Value`
  );
}

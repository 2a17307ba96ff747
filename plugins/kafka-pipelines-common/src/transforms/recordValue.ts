import type { Step } from './step';
import { valueFields } from './valueFields';

/** What a converter of Kafka makes of a record's value in a sink. */
export type ValueForm = 'fields' | 'text' | 'bytes' | 'number';

const CONVERTERS = 'org.apache.kafka.connect.converters';

/** Converters that give a single value, never fields, and what it is. */
const FORMS: Readonly<Record<string, ValueForm>> = {
  'org.apache.kafka.connect.storage.StringConverter': 'text',
  [`${CONVERTERS}.ByteArrayConverter`]: 'bytes',
  [`${CONVERTERS}.BooleanConverter`]: 'number',
  [`${CONVERTERS}.DoubleConverter`]: 'number',
  [`${CONVERTERS}.FloatConverter`]: 'number',
  [`${CONVERTERS}.IntegerConverter`]: 'number',
  [`${CONVERTERS}.LongConverter`]: 'number',
  [`${CONVERTERS}.ShortConverter`]: 'number',
};

/**
 * The form of a single value that a converter gives a sink; undefined for one
 * that gives fields, or of which nobody knows.
 */
export function singleValue(converter: string): ValueForm | undefined {
  return Object.hasOwn(FORMS, converter) ? FORMS[converter] : undefined;
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

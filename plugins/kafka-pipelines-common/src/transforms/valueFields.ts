import { listedIn } from '../connect/catalogue/keyPrefixes';
import type { Step } from './step';

const KAFKA = 'org.apache.kafka.connect.transforms';
const COMMON = 'com.github.jcustenborder.kafka.connect.transform.common';

const names = (option: string) => (step: Step) => listedIn(step.option(option));

/** What stands before the colon of each entry. */
const pairs = (option: string) => (step: Step) =>
  listedIn(step.option(option)).flatMap(entry => {
    const [name, ...rest] = entry.split(':');
    return rest.length > 0 ? [name.trim()] : [];
  });

/** The whole value when the option is empty: no field. */
const one = (option: string) => (step: Step) => {
  const name = step.option(option)?.trim();
  return name ? [name] : [];
};

const FIELDS: Readonly<Record<string, Array<(step: Step) => string[]>>> = {
  [`${KAFKA}.Cast$Value`]: [pairs('spec')],
  [`${KAFKA}.HeaderFrom$Value`]: [names('fields')],
  [`${KAFKA}.MaskField$Value`]: [names('fields')],
  [`${KAFKA}.ReplaceField$Value`]: [
    names('include'),
    names('exclude'),
    names('whitelist'),
    names('blacklist'),
    pairs('renames'),
  ],
  [`${KAFKA}.TimestampConverter$Value`]: [one('field')],
  [`${KAFKA}.ValueToKey`]: [names('fields')],
  [`${COMMON}.BytesToString$Value`]: [names('fields')],
  [`${COMMON}.ExtractNestedField$Value`]: [one('input.outer.field.name')],
  [`${COMMON}.ExtractTimestamp$Value`]: [one('field.name')],
};

const EXTRACT = `${KAFKA}.ExtractField$Value`;

/**
 * Fields at the top of a record's value that a transform names; none when it
 * names none or nobody knows what it does.
 */
export function valueFields(step: Step): string[] {
  if (step.class === EXTRACT) {
    const [field] = one('field')(step);
    // A path from version 2 of the syntax on.
    return field === undefined
      ? []
      : [
          step.option('field.syntax.version')?.toUpperCase() === 'V2'
            ? field.split('.')[0].replace(/^`|`$/g, '')
            : field,
        ];
  }
  return Object.hasOwn(FIELDS, step.class)
    ? FIELDS[step.class].flatMap(read => read(step))
    : [];
}

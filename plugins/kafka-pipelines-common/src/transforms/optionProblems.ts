import { listedIn } from '../connect/catalogue/keyPrefixes';
import { nearest } from '../text/nearest';

/** What is wrong with the text of an option. */
export interface OptionProblem {
  option: string;
  message: string;
  hint: string;
}

/** Reads an option of one transform; undefined when it is not set or nobody knows its text. */
export type ReadOption = (name: string) => string | undefined;

/** https://kafka.apache.org/documentation/#org.apache.kafka.connect.transforms.Cast */
const CAST_TYPES = [
  'int8',
  'int16',
  'int32',
  'int64',
  'float32',
  'float64',
  'boolean',
  'string',
];

/** Names from languages and databases, which people write. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  bigint: 'int64',
  bool: 'boolean',
  byte: 'int8',
  double: 'float64',
  float: 'float32',
  int: 'int32',
  integer: 'int32',
  long: 'int64',
  short: 'int16',
  smallint: 'int16',
  text: 'string',
  tinyint: 'int8',
  varchar: 'string',
};

/** Letters of `SimpleDateFormat`; others must stand between apostrophes. */
const DATE_LETTERS = /^[GyYMLwWDdFEuaHkKhmsSzZX]$/;

function* cast(option: ReadOption): Generator<OptionProblem> {
  const entries = listedIn(option('spec'));
  for (const entry of entries) {
    const parts = entry.split(':');
    const type = parts.at(-1)?.trim() ?? '';
    if (parts.length > 2) {
      yield {
        option: 'spec',
        message: `Cast takes field:type, not ${entry}.`,
        hint: 'Give each field one type; commas stand between fields.',
      };
    } else if (!CAST_TYPES.includes(type.toLowerCase())) {
      const meant =
        OTHER_NAMES[type.toLowerCase()] ??
        nearest(type.toLowerCase(), CAST_TYPES);
      yield {
        option: 'spec',
        message:
          parts.length === 1 && entries.length > 1
            ? `Cast takes field:type, not ${entry}.`
            : `Cast has no type ${type}.${
                meant === undefined ? '' : ` Did you mean ${meant}?`
              }`,
        hint: `Types: ${CAST_TYPES.join(', ')}.`,
      };
    } else if (parts.length === 1 && entries.length > 1) {
      yield {
        option: 'spec',
        message: `Cast takes either one type for the whole or fields with their types, not ${entry} beside others.`,
        hint: 'Write field:type for each field.',
      };
    }
  }
}

function* renames(option: ReadOption): Generator<OptionProblem> {
  for (const entry of listedIn(option('renames'))) {
    const parts = entry.split(':');
    if (parts.length !== 2 || parts.some(part => part.trim() === '')) {
      yield {
        option: 'renames',
        message: `ReplaceField takes old:new in renames, not ${entry}.`,
        hint: 'Write the old and the new name with one colon between; commas stand between pairs.',
      };
    }
  }
}

function* headers(option: ReadOption): Generator<OptionProblem> {
  const fields = option('fields');
  const names = option('headers');
  if (fields === undefined || names === undefined) {
    return;
  }
  const counts = [listedIn(fields).length, listedIn(names).length];
  if (counts[0] !== counts[1]) {
    yield {
      option: 'headers',
      message: `fields and headers belong together in pairs, but there are ${counts[0]} and ${counts[1]}.`,
      hint: 'Name one header for each field, in the same order.',
    };
  }
}

/** What `SimpleDateFormat` refuses of a pattern. */
function dateFormatProblem(format: string): string | undefined {
  const parts = format.split("'");
  if (parts.length % 2 === 0) {
    return 'has an apostrophe that is not closed';
  }
  const letter = parts
    .filter((_, index) => index % 2 === 0)
    .join('')
    .split('')
    .find(each => /[a-zA-Z]/.test(each) && !DATE_LETTERS.test(each));
  return letter === undefined
    ? undefined
    : `has the letter ${letter}, which is no part of a date`;
}

const dateFormat = (name: string) =>
  function* problems(option: ReadOption): Generator<OptionProblem> {
    const problem = dateFormatProblem(option(name) ?? '');
    if (problem !== undefined) {
      yield {
        option: name,
        message: `The date format ${name} ${problem}.`,
        hint: "Write it as SimpleDateFormat of Java takes it, as in yyyy-MM-dd'T'HH:mm:ss.",
      };
    }
  };

const PROBLEMS: Readonly<
  Record<string, (option: ReadOption) => Iterable<OptionProblem>>
> = {
  'org.apache.kafka.connect.transforms.Cast': cast,
  'org.apache.kafka.connect.transforms.ReplaceField': renames,
  'org.apache.kafka.connect.transforms.HeaderFrom': headers,
  'io.debezium.transforms.HeaderToValue': headers,
  'org.apache.kafka.connect.transforms.TimestampConverter':
    dateFormat('format'),
  'org.apache.kafka.connect.transforms.TimestampRouter':
    dateFormat('timestamp.format'),
};

/**
 * What the class of a transform refuses of its options although their type is
 * right.
 *
 * @param className - full name
 */
export function optionProblems(
  className: string,
  option: ReadOption,
): OptionProblem[] {
  const [outer] = className.split('$');
  return Object.hasOwn(PROBLEMS, outer) ? [...PROBLEMS[outer](option)] : [];
}

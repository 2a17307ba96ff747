/** What go-yaml v2 takes for a boolean (`resolve.go`). */
const TRUE = /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/;

const TIMESTAMP =
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/;
const BASE_60 = /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/;

const RADIX = /^([-+]?)0([xob])([0-9a-f]+)$/i;
const RADIXES: Record<string, number> = { x: 16, o: 8, b: 2 };
const OCTAL = /^([-+]?)0([0-7]+)$/;
const INTEGER = /^[-+]?(?:0|[1-9]\d*)$/;
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

const LEAST_INT64 = -(2n ** 63n);
const MOST_INT64 = 2n ** 63n - 1n;

function fromRadix(
  sign: string,
  digits: string,
  radix: number,
): string | undefined {
  const number = parseInt(digits, radix);
  return Number.isSafeInteger(number)
    ? (BigInt(number) * (sign === '-' ? -1n : 1n)).toString()
    : undefined;
}

/**
 * A number as Strimzi sends it to Kafka Connect. JSON has gone through Go,
 * which writes whole numbers without fraction, and through Java, which writes
 * others with an exponent below 0.001 and from 10,000,000 on.
 *
 * @returns undefined where that would have to be guessed
 */
export function operatorNumber(number: number): string | undefined {
  if (Number.isInteger(number)) {
    return Number.isSafeInteger(number) ? BigInt(number).toString() : undefined;
  }
  const size = Math.abs(number);
  return size >= 1e-3 && size < 1e7 ? String(number) : undefined;
}

/**
 * What Kafka Connect gets for an unquoted scalar in the config of a
 * KafkaConnector: `kubectl`, Helm and Argo CD read it by go-yaml v2 (YAML 1.1
 * without numbers to base 60 and with timestamps as text), the operator prints
 * what it gets.
 *
 * @param literal - as it stands in the file
 * @returns undefined where that would have to be guessed, and for null
 */
export function operatorScalar(literal: string): string | undefined {
  if (TRUE.test(literal)) {
    return 'true';
  }
  if (FALSE.test(literal)) {
    return 'false';
  }
  if (TIMESTAMP.test(literal) || BASE_60.test(literal)) {
    return literal;
  }
  const digits = literal.replace(/_/g, '');
  const [, sign, letter, rest] = RADIX.exec(digits) ?? [];
  if (letter !== undefined) {
    return fromRadix(sign, rest, RADIXES[letter.toLowerCase()]);
  }
  const octal = OCTAL.exec(digits);
  if (octal) {
    return fromRadix(octal[1], octal[2], 8);
  }
  if (INTEGER.test(digits)) {
    const number = BigInt(digits.replace(/^\+/, ''));
    return number >= LEAST_INT64 && number <= MOST_INT64
      ? number.toString()
      : undefined;
  }
  return DECIMAL.test(digits) ? operatorNumber(Number(digits)) : undefined;
}

const TRUE = /^(?:y|Y|yes|Yes|YES|on|On|ON|True|TRUE)$/;
const FALSE = /^(?:n|N|no|No|NO|off|Off|OFF|False|FALSE)$/;
const NULL = /^(?:~|Null|NULL)$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const RADIX = /^[-+]?0[xXoObB][0-9a-fA-F]+$/;
const INTEGER = /^[-+]?[0-9]+$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const SEXAGESIMAL = /^[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?$/;
const TIMESTAMP =
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?$/;

const PLAIN_INTEGER = /^(?:0|-?[1-9][0-9]*)$/;
const PLAIN_DECIMAL = /^-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]$/;

function isPlainNumber(literal: string): boolean {
  const number = Number(literal);
  if (PLAIN_INTEGER.test(literal)) {
    return Number.isSafeInteger(number);
  }
  // The charts print decimals as JSON, which Go and JavaScript format alike.
  return PLAIN_DECIMAL.test(literal) && String(number) === literal;
}

function readNumber(literal: string): string | undefined {
  // Helm's reader takes underscores out of everything that starts like a number.
  const digits = /^[-+.0-9]/.test(literal)
    ? literal.replace(/_/g, '')
    : literal;
  if (RADIX.test(digits)) {
    const sign = digits.startsWith('-') ? -1 : 1;
    const number = sign * Number(digits.replace(/^[-+]/, ''));
    return Number.isNaN(number) ? undefined : `the number ${number}`;
  }
  if (/^[-+]?0[0-7]+$/.test(digits)) {
    return `the number ${parseInt(digits, 8)} or ${Number(
      digits,
    )}, depending on the reader`;
  }
  if (INTEGER.test(digits) || DECIMAL.test(digits)) {
    return `the number ${Number(digits)}`;
  }
  if (SEXAGESIMAL.test(digits)) {
    const sign = digits.startsWith('-') ? -1 : 1;
    const number = digits
      .replace(/^[-+]/, '')
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0);
    return `the number ${sign * number} by readers of YAML 1.1`;
  }
  return undefined;
}

/**
 * What YAML readers make of an unquoted literal, when that is not what was
 * written: its value printed back differs (`1.10`, `08`, `1e6`), or YAML 1.1
 * (Helm's Go library, PyYAML) and YAML 1.2 disagree about it (`on`, `1:20`,
 * `2024-01-01`). Undefined when it is safe, as `10`, `3.5`, `true` and text are.
 *
 * @param literal - the plain scalar as it stands in the file
 */
export function lossyScalar(literal: string): string | undefined {
  if (TRUE.test(literal)) {
    return 'the boolean true';
  }
  if (FALSE.test(literal)) {
    return 'the boolean false';
  }
  if (NULL.test(literal)) {
    return 'null';
  }
  if (NOT_FINITE.test(literal)) {
    return 'a number that is not finite';
  }
  if (TIMESTAMP.test(literal)) {
    return 'a date by readers of YAML 1.1';
  }
  return isPlainNumber(literal) ? undefined : readNumber(literal);
}

/** True when a reader of YAML 1.1 or 1.2 takes an unquoted key for something other than text. */
export function isTypedLiteral(literal: string): boolean {
  return (
    /^(?:|true|false|null)$/.test(literal) ||
    isPlainNumber(literal) ||
    lossyScalar(literal) !== undefined
  );
}

/** What Go's YAML reader takes for something else than text, whatever its case says elsewhere. */
const WORDS = new Map<string, boolean | number | null>([
  ...[
    'y',
    'Y',
    'yes',
    'Yes',
    'YES',
    'true',
    'True',
    'TRUE',
    'on',
    'On',
    'ON',
  ].map(word => [word, true] as const),
  ...[
    'n',
    'N',
    'no',
    'No',
    'NO',
    'false',
    'False',
    'FALSE',
    'off',
    'Off',
    'OFF',
  ].map(word => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map(word => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    word => [word, Infinity] as const,
  ),
  ...['-.inf', '-.Inf', '-.INF'].map(word => [word, -Infinity] as const),
]);

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INTEGER =
  /^(?<sign>[-+]?)(?:0[xX](?<hex>[0-9a-fA-F]+)|0[bB](?<binary>[01]+)|0[oO]?(?<octal>[0-7]+)|(?<decimal>0|[1-9][0-9]*))$/;
const MAY_BE_OTHER = /^[-+.0-9~yYnNtTfFoO]/;
const DATE = /^[0-9]{4}-/;

function integer(text: string): number | undefined {
  const groups = INTEGER.exec(text)?.groups;
  if (!groups) return undefined;
  const { sign, hex, binary, octal, decimal } = groups;
  const digits = hex ?? binary ?? octal ?? decimal;
  const radix = (hex && 16) || (binary && 2) || (octal && 8) || 10;
  const value = parseInt(digits, radix);
  return sign === '-' ? -value : value;
}

/**
 * What an unquoted scalar means to Kubernetes, which reads YAML with Go's
 * sigs.k8s.io/yaml: YAML 1.1 without dates and numbers to the base of 60
 * (`resolve.go` of go.yaml.in/yaml/v2).
 */
export function plainScalar(text: string): string | number | boolean | null {
  if (text !== '' && !MAY_BE_OTHER.test(text)) return text;
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (DATE.test(text)) return text;
  const plain = text[0] === '.' ? text : text.replaceAll('_', '');
  const whole = integer(plain);
  if (whole !== undefined) return whole;
  return FLOAT.test(plain) ? Number(plain) : text;
}

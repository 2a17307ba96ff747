import type {
  Origin,
  OriginLayer,
  OriginPlace,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { styleText } from 'node:util';

/** Columns of a line; longer values are cut. */
const WIDTH = 100;
const INDENT = '  ';
/** Columns for keys; one that is longer has its value below it. */
const WIDEST_KEY = 44;

const KINDS: Record<Origin['kind'], string> = {
  connector: 'connector',
  topic: 'topic',
  ksqldb: 'ksqlDB app',
  'connect-cluster': 'Connect cluster',
};

const LAYERS: Record<OriginLayer, string> = {
  chart: 'chart',
  defaults: 'defaults',
  'kafka-cluster': 'Kafka cluster',
  'connect-cluster': 'Connect cluster',
  artifact: 'artifact',
  preset: 'preset',
  pipeline: 'pipeline',
  cluster: 'cluster',
  environment: 'environment',
};

/** Two columns; the second one is cut to fit. */
interface Line {
  left: string;
  right: string;
  isPlace: boolean;
}

function oneLine(value: string): string {
  return value.trimEnd().replace(/\r?\n/g, '⏎');
}

function cut(text: string, columns: number): string {
  return text.length > columns
    ? `${text.slice(0, Math.max(columns - 1, 8))}…`
    : text;
}

function placeText({ file, line }: OriginPlace): string {
  return file === undefined ? 'default' : `${file}:${line}`;
}

/** What won over something, and with what it lost. */
function beneathText(place: OriginPlace): string {
  const { value } = place;
  return `${placeText(place)}  ${
    value === undefined ? '(removed)' : oneLine(value)
  }`;
}

function linesOf(origin: Origin): Line[] {
  const { key, value, removed, overrides, madeFrom } = origin;
  const right = removed ? '(removed)' : oneLine(value ?? '');
  return [
    { left: `${INDENT}${key}`, right, isPlace: false },
    ...(madeFrom
      ? madeFrom.map(place => ({
          left: `${INDENT}${INDENT}from ${LAYERS[place.layer]}`,
          right: beneathText(place),
          isPlace: true,
        }))
      : [
          {
            left: `${INDENT}${INDENT}${LAYERS[origin.layer]}`,
            right: placeText(origin),
            isPlace: true,
          },
        ]),
    ...overrides.map(place => ({
      left: `${INDENT}${INDENT}over ${LAYERS[place.layer]}`,
      right: beneathText(place),
      isPlace: true,
    })),
  ];
}

/** Origins by what they belong to, in the order they came. */
function parts(origins: readonly Origin[]): Origin[][] {
  const byPart = new Map<string, Origin[]>();
  for (const origin of origins) {
    const id = JSON.stringify([origin.kind, origin.name]);
    byPart.set(id, [...(byPart.get(id) ?? []), origin]);
  }
  return [...byPart.values()];
}

/** A line in two columns; what does not fit beside a long key goes below it. */
function inColumns({ left, right }: Line, column: number): string {
  const value = cut(right, WIDTH - column);
  return left.length + INDENT.length > column
    ? `${left}\n${' '.repeat(column)}${value}`
    : `${left.padEnd(column)}${value}`;
}

/**
 * Origins for people: for each thing its keys, and below each key the place
 * that sets it and the places it wins over.
 *
 * @param stream - where it goes; colours only for a terminal
 */
export function formatOrigins(
  origins: readonly Origin[],
  stream: NodeJS.WritableStream,
): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream });
  return parts(origins)
    .map(part => {
      const lines = part.flatMap(linesOf);
      const longest = Math.max(...lines.map(({ left }) => left.length));
      const column = Math.min(longest, WIDEST_KEY) + INDENT.length;
      return [
        style('bold', `${KINDS[part[0].kind]} ${part[0].name}`),
        ...lines.map(line => {
          const text = inColumns(line, column);
          return line.isPlace ? style('dim', text) : text;
        }),
        '',
      ].join('\n');
    })
    .join('\n');
}

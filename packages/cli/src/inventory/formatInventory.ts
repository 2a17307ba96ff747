import {
  simpleName,
  type Inventory,
  type InventoryConnector,
  type InventoryRow,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { styleText } from 'node:util';
import { many } from '../many';
import { wrapped } from '../wrapped';

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key) ?? [];
    group.push(item);
    found.set(key, group);
  }
  return [...found.values()];
}

/** What the catalogue knows of a version, where that is not all of it. */
function knownText({ newest, nearest }: InventoryRow): string {
  if (nearest !== undefined) {
    return ` (not known; the nearest known is ${nearest})`;
  }
  return newest === undefined ? '' : ` (${newest} is the newest known)`;
}

function title(row: InventoryRow): string {
  const { artifact, version = 'of unknown version' } = row;
  return `${artifact} ${version}${knownText(row)}`;
}

/** A connector, and what it takes where that is not its own class. */
function user({ connector, class: own, classes }: InventoryConnector): string {
  const simple = classes.map(simpleName);
  return classes.includes(own)
    ? connector
    : `${connector} (${simple.join(', ')})`;
}

/** Names of connectors, those of one owner together. */
function users({ connectors, hasClasses }: InventoryRow): string[] {
  if (connectors.length === 0) {
    return [hasClasses ? 'no connector' : 'nothing that connectors name'];
  }
  return groups(connectors, ({ owner }) => owner).map(
    (own: InventoryConnector[]) =>
      `${own.map(user).join(', ')} of ${own[0].owner}`,
  );
}

function artifactLines(rows: InventoryRow[], style: Style): string[] {
  const places = groups(
    rows,
    row => `${row.cluster} ${JSON.stringify(row.connectors)}`,
  );
  return [
    style('bold', title(rows[0])),
    ...places.flatMap(same => {
      const where = `  ${same[0].cluster} in ${same
        .map(({ environment }) => environment)
        .join(', ')}: `;
      const [first, ...others] = users(same[0]);
      return [
        ...wrapped(where, first),
        ...others.flatMap(text => wrapped(' '.repeat(where.length), text)),
      ];
    }),
  ];
}

function section(name: string, lines: string[], style: Style): string[] {
  return lines.length === 0 ? [] : ['', style('yellow', name), ...lines];
}

/**
 * The inventory for people: artifact by artifact where it runs and who uses it,
 * then what is left over.
 *
 * @param stream - where it goes; colours only for a terminal
 */
export function formatInventory(
  { artifacts, unused, missing, unlisted }: Inventory,
  stream: NodeJS.WritableStream,
): string {
  const style: Style = (format, text) => styleText(format, text, { stream });
  return [
    ...groups(artifacts, title).flatMap(rows => artifactLines(rows, style)),
    ...section(
      'Artifacts that no Connect cluster names',
      unused.map(
        ({ artifact, version, environments, place }) =>
          `  ${place.file}:${place.line}:${place.column} ${artifact}${
            version === undefined ? '' : ` ${version}`
          } in ${environments.join(', ')}`,
      ),
      style,
    ),
    ...section(
      'Classes that no artifact of the Connect cluster has',
      missing.map(
        each =>
          `  ${each.place.file}:${each.place.line}:${each.place.column} ${each.missing}, named by ${each.connector} on ${each.cluster} in ${each.environment}, pipeline ${each.pipeline} of ${each.owner}`,
      ),
      style,
    ),
    ...section(
      'Connect clusters whose plugins nobody lists',
      unlisted.map(
        ({ cluster, environment, connectors }) =>
          `  ${cluster} in ${environment}: ${many(connectors, 'connector')}`,
      ),
      style,
    ),
    '',
  ].join('\n');
}

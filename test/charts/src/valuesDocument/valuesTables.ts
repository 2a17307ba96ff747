import { ownSections, sharedKeys } from './chartValues';
import { defaultOf } from './defaults';
import { type ChartName, entryPath, Places } from './places';
import {
  isBranch,
  mapEntry,
  resolve,
  type SchemaNode,
  typeText,
} from './schemaNode';
import { sentence } from './text';

type Row = string[];

const HEAD: Row = ['key', 'type', 'default', 'description'];

/** The tables of a chart's README: every value, a table for each section. */
export function valuesTables(chart: ChartName, schema: SchemaNode): string {
  const places = new Places(chart);
  const properties = schema.properties ?? {};
  const keys = Object.keys(properties);
  const sections = [
    ...ownSections(chart, keys),
    { title: 'Shared value files', keys: sharedKeys(keys) },
  ];
  return sections
    .map(
      ({ title, keys: wanted }) =>
        `### ${title}\n\n${table(
          wanted.flatMap(key => rows(properties[key], key)),
        )}`,
    )
    .join('\n\n');

  function rows(field: SchemaNode, path: string): Row[] {
    const node = resolve(schema, field);
    const entry = mapEntry(schema, node);
    const place = isBranch(schema, node)
      ? places.describe(node, path)
      : undefined;
    const below = entry && entryPath(path);
    const entryPlace =
      entry && below ? places.describe(entry, below) : undefined;
    const known = place ?? entryPlace;
    const row = [
      `\`${path}\``,
      entry ? 'map' : typeText(schema, node),
      defaultText(node, path),
      [
        sentence(node.description ?? ''),
        ...(known ? [`Fields as in \`${known}\`.`] : []),
      ].join(' '),
    ];
    if (known || !isBranch(schema, node)) {
      return [row];
    }
    const parent =
      entry && below ? { node: entry, path: below } : { node, path };
    return [
      row,
      ...Object.entries(parent.node.properties ?? {}).flatMap(([name, each]) =>
        rows(each, `${parent.path}.${name}`),
      ),
    ];
  }
}

function defaultText(node: SchemaNode, path: string): string {
  const value = defaultOf(node, path);
  if (value === undefined || node.properties) {
    return '';
  }
  return `\`${typeof value === 'object' ? JSON.stringify(value) : value}\``;
}

/** A Markdown table; without padding, so that a longer cell changes one line. */
function table(rows: Row[]): string {
  return [HEAD, HEAD.map(() => '---'), ...rows]
    .map(row => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');
}

/** Text that stays in its cell, and a placeholder that is no HTML. */
function cell(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map(part =>
      part.startsWith('`')
        ? part
        : part.replaceAll('<', '&lt;').replace(/\*|(?<!\w)_|_(?!\w)/g, '\\$&'),
    )
    .join('')
    .replaceAll('|', '\\|');
}

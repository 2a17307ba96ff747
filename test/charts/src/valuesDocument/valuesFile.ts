import { stringify } from 'yaml';
import { HEADERS, ownSections, SHARED, sharedKeys } from './chartValues';
import { defaultOf } from './defaults';
import { type ChartName, entryPath, Places } from './places';
import {
  asMap,
  exampleOf,
  isBranch,
  mapEntry,
  resolve,
  type SchemaNode,
} from './schemaNode';
import { sentence, wrap } from './text';

/** A line of the document before it gets its comment marks; an empty one separates. */
interface Line {
  kind: 'text' | 'yaml' | 'empty';
  depth: number;
  text: string;
}

const EMPTY: Line = { kind: 'empty', depth: 0, text: '' };

/** The chart's values.yaml: every value with its description, what is not set as commented-out YAML. */
export function valuesFile(chart: ChartName, schema: SchemaNode): string {
  const places = new Places(chart);
  const properties = schema.properties ?? {};
  const keys = Object.keys(properties);
  const parts = [
    '# yaml-language-server: $schema=values.schema.json',
    paragraphs(HEADERS[chart]),
  ];
  for (const { title, keys: own } of ownSections(chart, keys)) {
    parts.push(heading(title));
    for (const key of own) {
      parts.push(topLevel(key, properties[key]));
    }
  }
  parts.push(heading('Shared value files'), paragraphs(SHARED));
  for (const key of sharedKeys(keys)) {
    parts.push(comment(describe(key, properties[key], key, 0), 0));
  }
  return `${parts.join('\n\n')}\n`;

  function topLevel(key: string, field: SchemaNode): string {
    const node = resolve(schema, field);
    const value = node.default ?? (node.type === 'object' ? {} : undefined);
    if (value === undefined) {
      return comment(describe(key, field, key, 0), 0);
    }
    // The key itself is set, so only what it may hold is commented out.
    const lines = describe(key, field, key, 0).filter(
      ({ kind, depth }) => kind !== 'yaml' || depth > 0,
    );
    const start = lines.findIndex(
      ({ kind, depth }) => kind !== 'text' || depth > 0,
    );
    const description = start < 0 ? lines : lines.slice(0, start);
    const content = start < 0 ? [] : lines.slice(start);
    return [
      comment(description, 0),
      stringify({ [key]: value }, yaml).trimEnd(),
      ...(content.length > 0 ? [comment(content, 1)] : []),
    ].join('\n');
  }

  function describe(
    name: string,
    field: SchemaNode,
    path: string,
    depth: number,
    given?: unknown,
  ): Line[] {
    const node = resolve(schema, field);
    const branch = isBranch(schema, node);
    const place = branch ? places.describe(node, path) : undefined;
    const text = description(node, path, place);
    const lines = wrap(text, 2 * depth + 5).map(
      (each): Line => ({ kind: 'text', depth, text: each }),
    );
    const example =
      exampleOf(node, given) ?? (branch ? undefined : defaultOf(node, path));
    const entry = mapEntry(schema, node);
    if (place || !branch) {
      return [...lines, ...value({ [name]: example ?? {} }, depth)];
    }
    lines.push({ kind: 'yaml', depth, text: `${key(name)}:` });
    if (!entry) {
      return [...lines, ...fields(node, path, depth + 1, example)];
    }
    const [first] = Object.entries(asMap(example));
    const [entryName, entryValue] = first ?? ['name', undefined];
    const below = entryPath(path);
    const known = places.describe(entry, below);
    if (known) {
      lines.splice(
        lines.length - 1,
        0,
        ...wrap(`Fields as in ${known}.`, 2 * depth + 5).map(
          (each): Line => ({ kind: 'text', depth, text: each }),
        ),
      );
      return [...lines, ...value({ [entryName]: entryValue ?? {} }, depth + 1)];
    }
    return [
      ...lines,
      { kind: 'yaml', depth: depth + 1, text: `${key(entryName)}:` },
      ...fields(entry, below, depth + 2, entryValue),
    ];
  }

  function fields(
    node: SchemaNode,
    path: string,
    depth: number,
    given: unknown,
  ): Line[] {
    const lines: Line[] = [];
    for (const [name, field] of Object.entries(node.properties ?? {})) {
      const below = describe(
        name,
        field,
        `${path}.${name}`,
        depth,
        asMap(given)[name],
      );
      const before = lines[lines.length - 1];
      const blocks = below.filter(({ kind }) => kind === 'yaml').length > 1;
      if (before && (blocks || before.depth > depth)) {
        lines.push(EMPTY);
      }
      lines.push(...below);
    }
    return lines;
  }
}

/** Description of a field with what its type does not say. */
function description(
  node: SchemaNode,
  path: string,
  place: string | undefined,
): string {
  const parts = [sentence(node.description ?? '')];
  if (node.enum) {
    parts.push(`One of ${node.enum.join(', ')}.`);
  }
  const assumed = defaultOf(node, path);
  if (assumed !== undefined && typeof assumed !== 'object') {
    parts.push(`Default: ${assumed}.`);
  }
  if (place) {
    parts.push(`Fields as in ${place}.`);
  }
  return parts.join(' ');
}

const yaml = { lineWidth: 0, singleQuote: true, compat: 'yaml-1.1' } as const;

function key(name: string): string {
  return stringify(name, yaml).trimEnd();
}

function value(content: unknown, depth: number): Line[] {
  return stringify(content, yaml)
    .trimEnd()
    .split('\n')
    .map((text): Line => {
      const inner = text.length - text.trimStart().length;
      return { kind: 'yaml', depth: depth + inner / 2, text: text.trimStart() };
    });
}

/** Lines as comments, their marks at the indentation of the given depth. */
function comment(lines: Line[], depth: number): string {
  const mark = ' '.repeat(2 * depth);
  return lines
    .map(line => {
      if (line.kind === 'empty') return '';
      const inner = ' '.repeat(2 * (line.depth - depth));
      if (line.kind === 'yaml') return `${mark}# ${inner}${line.text}`;
      return inner
        ? `${mark}# ${inner}## ${line.text}`
        : `${mark}## ${line.text}`;
    })
    .join('\n');
}

function heading(title: string): string {
  return `## --- ${title} ${'-'.repeat(72 - title.length)}`;
}

function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map(paragraph =>
      wrap(paragraph, 3)
        .map(line => `## ${line}`)
        .join('\n'),
    )
    .join('\n##\n');
}

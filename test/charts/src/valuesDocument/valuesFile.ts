import { HEADERS, ownSections, SHARED, sharedKeys } from './chartValues';
import { FieldLines } from './fieldLines';
import { comment, toYaml } from './lines';
import type { ChartName } from './places';
import { resolve, type SchemaNode } from './schemaNode';
import { wrap } from './text';

/** The chart's values.yaml: every value with its description, what is not set as commented-out YAML. */
export function valuesFile(chart: ChartName, schema: SchemaNode): string {
  const lines = new FieldLines(chart, schema);
  const properties = schema.properties ?? {};
  const keys = Object.keys(properties);
  const parts = [
    '# yaml-language-server: $schema=values.schema.json',
    paragraphs(HEADERS[chart]),
  ];
  for (const section of ownSections(chart, keys)) {
    parts.push(heading(section.title));
    for (const key of section.keys) {
      const node = resolve(schema, properties[key]);
      const value = node.default ?? (node.type === 'object' ? {} : undefined);
      parts.push(topLevel(lines, key, node, value));
    }
  }
  parts.push(heading('Shared value files'), paragraphs(SHARED));
  for (const key of sharedKeys(keys)) {
    parts.push(topLevel(lines, key, properties[key], undefined));
  }
  return `${parts.join('\n\n')}\n`;
}

/** A key with the value it is set to, if any, and as comments what it may hold. */
function topLevel(
  fieldLines: FieldLines,
  key: string,
  field: SchemaNode,
  value: unknown,
): string {
  const lines = fieldLines.of(key, field);
  if (value === undefined) {
    return comment(lines, 0);
  }
  const inside = lines.findIndex(({ depth }) => depth > 0);
  const own = lines.filter(({ kind, depth }) => kind === 'text' && depth === 0);
  return [
    comment(own, 0),
    toYaml({ [key]: value }),
    ...(inside < 0 ? [] : [comment(lines.slice(inside), 1)]),
  ].join('\n');
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

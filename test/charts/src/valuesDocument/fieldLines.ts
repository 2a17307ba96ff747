import { defaultOf } from './defaults';
import { EMPTY, keyLine, type Line, textLines, yamlLines } from './lines';
import { type ChartName, entryPath, Places } from './places';
import {
  asMap,
  exampleOf,
  isBranch,
  mapEntry,
  resolve,
  type SchemaNode,
} from './schemaNode';
import { sentence } from './text';

/** Describes the fields of a schema one after the other, each part once. */
export class FieldLines {
  readonly #schema: SchemaNode;
  readonly #places: Places;

  constructor(chart: ChartName, schema: SchemaNode) {
    this.#schema = schema;
    this.#places = new Places(chart);
  }

  /** Description and example of a top-level field, with all that it holds. */
  of(key: string, field: SchemaNode): Line[] {
    return this.#describe(key, field, key, 0, undefined);
  }

  #describe(
    key: string,
    field: SchemaNode,
    path: string,
    depth: number,
    given: unknown,
  ): Line[] {
    const node = resolve(this.#schema, field);
    if (!isBranch(this.#schema, node)) {
      const value = exampleOf(node, given) ?? defaultOf(node, path) ?? {};
      return [
        ...textLines(description(node, path), depth),
        ...yamlLines({ [key]: value }, depth),
      ];
    }
    const example = exampleOf(node, given);
    const entry = mapEntry(this.#schema, node);
    const place = entry ? undefined : this.#places.describe(node, path);
    const text = textLines(description(node, path, place), depth);
    if (place) {
      return [...text, ...yamlLines({ [key]: example ?? {} }, depth)];
    }
    return [
      ...text,
      ...(entry
        ? this.#map(key, entry, path, depth, asMap(example))
        : [
            keyLine(key, depth),
            ...this.#fields(node, path, depth + 1, asMap(example)),
          ]),
    ];
  }

  /** A map by one entry of it. */
  #map(
    key: string,
    entry: SchemaNode,
    path: string,
    depth: number,
    example: Record<string, unknown>,
  ): Line[] {
    const [[name, value] = ['name', {}]] = Object.entries(example);
    const below = entryPath(path);
    const place = this.#places.describe(entry, below);
    if (place) {
      return [
        ...textLines(sameFields(place), depth),
        ...yamlLines({ [key]: { [name]: value } }, depth),
      ];
    }
    return [
      keyLine(key, depth),
      keyLine(name, depth + 1),
      ...this.#fields(entry, below, depth + 2, asMap(value)),
    ];
  }

  /** The fields of an object, those that hold others set apart. */
  #fields(
    node: SchemaNode,
    path: string,
    depth: number,
    given: Record<string, unknown>,
  ): Line[] {
    const lines: Line[] = [];
    for (const [name, field] of Object.entries(node.properties ?? {})) {
      const below = this.#describe(
        name,
        field,
        `${path}.${name}`,
        depth,
        given[name],
      );
      const before = lines[lines.length - 1];
      const many = below.filter(({ kind }) => kind === 'yaml').length > 1;
      if (before && (many || before.depth > depth)) {
        lines.push(EMPTY);
      }
      lines.push(...below);
    }
    return lines;
  }
}

function sameFields(place: string): string {
  return `Fields as in ${place}.`;
}

/** Description of a field with what its type does not say. */
function description(node: SchemaNode, path: string, place?: string): string {
  const parts = [sentence(node.description ?? '')];
  if (node.enum) {
    parts.push(`One of ${node.enum.join(', ')}.`);
  }
  const assumed = defaultOf(node, path);
  if (assumed !== undefined && typeof assumed !== 'object') {
    parts.push(`Default: ${assumed}.`);
  }
  if (place) {
    parts.push(sameFields(place));
  }
  return parts.join(' ');
}

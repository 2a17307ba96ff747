import { entryPath } from './places';
import { isBranch, mapEntry, resolve, type SchemaNode } from './schemaNode';

/** A field of the values and the path that leads to it. */
export interface Field {
  path: string;
  node: SchemaNode;
}

/** Every field of a chart's values; one that is used again is listed where it is met first. */
export function fieldsOf(schema: SchemaNode): Field[] {
  const met = new Set<string>();
  return below(schema, '');

  function below(parent: SchemaNode, path: string): Field[] {
    return Object.entries(parent.properties ?? {}).flatMap(([name, field]) => {
      const node = resolve(schema, field);
      const here = path ? `${path}.${name}` : name;
      const entry = mapEntry(schema, node);
      return [
        { path: here, node },
        ...inside(node, here),
        ...(entry ? inside(entry, entryPath(here)) : []),
      ];
    });
  }

  function inside(node: SchemaNode, path: string): Field[] {
    if (!isBranch(schema, node)) {
      return [];
    }
    if (node.definition) {
      if (met.has(node.definition)) {
        return [];
      }
      met.add(node.definition);
    }
    return below(node, path);
  }
}

import type { ASTNode, DocumentNode, FieldDefinitionNode } from 'graphql';
import { Kind, parse, print, visit } from 'graphql';

/**
 * Some types of a GraphQL schema with some of their fields, and the inputs,
 * enums and scalars these need.
 */
export function graphqlSubset(
  schema: string,
  fieldsByType: Record<string, string[]>,
): string {
  const document = withoutProse(parse(schema));
  const definitions = new Map(
    document.definitions.flatMap(definition =>
      'name' in definition && definition.name
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
  const taken = new Map<string, string>();

  const take = (name: string) => {
    if (taken.has(name)) return;
    const definition = definitions.get(name);
    // Scalars of GraphQL itself stand in no schema.
    if (!definition) return;
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      taken.set(name, print(definition));
      namedTypes(definition).forEach(take);
      return;
    }
    const wanted = fieldsByType[name];
    if (!wanted) throw new Error(`${name} is needed, but no fields of it`);
    const fields = wanted.map(field => {
      const found = definition.fields?.find(f => f.name.value === field);
      if (!found) throw new Error(`${name} has no field ${field}`);
      return found;
    });
    const interfaces = definition.interfaces?.filter(
      ({ name: { value } }) => value in fieldsByType,
    );
    taken.set(name, print({ ...definition, fields, interfaces }));
    fields
      .flatMap((field: FieldDefinitionNode) => namedTypes(field))
      .forEach(take);
  };
  Object.keys(fieldsByType).forEach(take);

  const names = [...taken.keys()].sort();
  return `${names.map(name => taken.get(name)).join('\n\n')}\n`;
}

function withoutProse(document: DocumentNode): DocumentNode {
  return visit(document, {
    enter: node =>
      'description' in node ? { ...node, description: undefined } : undefined,
    Directive: () => null,
  });
}

function namedTypes(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, {
    NamedType: ({ name }) => {
      names.push(name.value);
    },
  });
  return names;
}

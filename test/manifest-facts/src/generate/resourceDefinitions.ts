import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parseAllDocuments } from 'yaml';
import { cleanSchema, type RawSchema } from './cleanSchema';

/** What a Strimzi release takes. */
export interface StrimziKinds {
  kinds: Record<string, FieldSchema>;
  served: string[];
}

interface Definition {
  kind: string;
  spec: {
    group: string;
    names: { kind: string };
    versions: Array<{
      name: string;
      served: boolean;
      schema: { openAPIV3Schema: RawSchema };
      subresources?: { scale?: { specReplicasPath: string } };
    }>;
  };
}

/** What is scaled is not negative, whatever the schema says. */
function withScale(
  schema: FieldSchema,
  path: readonly string[] | undefined,
): FieldSchema {
  if (!path) return schema;
  const [field, ...below] = path;
  const inner = field && schema.properties?.[field];
  if (!inner) return { minimum: 0, ...schema };
  return {
    ...schema,
    properties: { ...schema.properties, [field]: withScale(inner, below) },
  };
}

/** What an API server adds to the schema of any resource definition. */
function withObjectFields(
  schema: FieldSchema,
  objectMeta: FieldSchema,
): FieldSchema {
  return {
    ...schema,
    properties: {
      ...schema.properties,
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: objectMeta,
    },
  };
}

/**
 * Reads the resource definitions of a Strimzi release.
 *
 * @param folder - YAML files, as in `install/cluster-operator` of the release
 * @param wanted - the kinds whose fields are to be known
 * @param others - kinds of the release whose definitions need not be there
 */
export function readResourceDefinitions(
  folder: string,
  wanted: readonly string[],
  others: readonly string[],
  objectMeta: FieldSchema,
): StrimziKinds {
  const kinds: Record<string, FieldSchema> = {};
  const served = new Set<string>();
  const definitions = readdirSync(folder)
    .filter(file => /\.ya?ml$/.test(file))
    .sort()
    .flatMap(file =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8')),
    )
    .map(document => document.toJS() as Definition | null)
    .filter(definition => definition?.kind === 'CustomResourceDefinition');
  for (const definition of definitions) {
    if (!definition) continue;
    const { group, names, versions } = definition.spec;
    for (const { name, schema, subresources } of versions.filter(
      each => each.served,
    )) {
      const apiVersion = `${group}/${name}`;
      if (wanted.includes(names.kind)) {
        kinds[`${apiVersion}/${names.kind}`] = withObjectFields(
          withScale(
            cleanSchema(schema.openAPIV3Schema),
            subresources?.scale?.specReplicasPath.split('.').slice(1),
          ),
          objectMeta,
        );
      } else {
        served.add(`${apiVersion}/${names.kind}`);
      }
    }
  }
  const missing = wanted.filter(
    kind => !Object.keys(kinds).some(id => id.endsWith(`/${kind}`)),
  );
  if (missing.length > 0) {
    throw new Error(`${folder} has no definition of ${missing.join(', ')}`);
  }
  // Their versions are those of the Connect cluster.
  for (const id of Object.keys(kinds).filter(each =>
    each.endsWith('/KafkaConnect'),
  )) {
    for (const other of others) served.add(id.replace(/KafkaConnect$/, other));
  }
  return { kinds, served: [...served].sort() };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { withBuiltInRules } from './builtInRules';
import { cleanSchema, type RawSchema } from './cleanSchema';

const PREFIX = '#/components/schemas/';
const QUANTITY = 'io.k8s.apimachinery.pkg.api.resource.Quantity';
const INT_OR_STRING = 'io.k8s.apimachinery.pkg.util.intstr.IntOrString';
const OBJECT_META = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

type Schemas = Readonly<Record<string, RawSchema>>;

/** What a Kubernetes release takes. */
export interface KubernetesKinds {
  version: string;
  kinds: Record<string, FieldSchema>;
  served: string[];
  objectMeta: FieldSchema;
}

function refOf(raw: RawSchema): string | undefined {
  const [only] = Array.isArray(raw.allOf) ? raw.allOf : [];
  const ref = raw.$ref ?? only?.$ref;
  return typeof ref === 'string' ? ref.slice(PREFIX.length) : undefined;
}

/** The schema with its references resolved, and two types that OpenAPI has no words for. */
function resolved(schemas: Schemas, raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(item => resolved(schemas, item));
  if (typeof raw !== 'object' || raw === null) return raw;
  const schema = Object.fromEntries(Object.entries(raw));
  const name = refOf(schema);
  if (name === QUANTITY) return { format: 'quantity' };
  if (name === INT_OR_STRING) return { 'x-kubernetes-int-or-string': true };
  if (name) {
    const { $ref, allOf, ...rest } = schema;
    return { ...resolvedType(schemas, name), ...rest };
  }
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'default' ? value : resolved(schemas, value),
    ]),
  );
}

/** A type by its name, with all that is known of it. */
function resolvedType(schemas: Schemas, name: string): RawSchema {
  const type = openMap(resolved(schemas, schemas[name]));
  return withBuiltInRules(name, type);
}

/** A type of Go without a schema of its own takes any map. */
function openMap(value: unknown): RawSchema {
  const schema = value as RawSchema;
  const isBare =
    schema.type === 'object' &&
    !schema.properties &&
    schema.additionalProperties === undefined;
  return isBare ? { ...schema, additionalProperties: true } : schema;
}

interface GroupVersionKind {
  group: string;
  version: string;
  kind: string;
}

function idsOf(schema: RawSchema): string[] {
  const kinds = schema['x-kubernetes-group-version-kind'];
  const properties = schema.properties as RawSchema | undefined;
  if (!Array.isArray(kinds) || !properties?.kind || !properties.metadata) {
    return [];
  }
  return kinds
    .filter(({ kind }: GroupVersionKind) => !kind.endsWith('List'))
    .map(({ group, version, kind }: GroupVersionKind) =>
      [group, version, kind].filter(Boolean).join('/'),
    );
}

/**
 * Reads what an API server says of the kinds it has built in.
 *
 * @param folder - `version.json` (of `/version`), and one file for each path of
 * `/openapi/v3`
 * @param wanted - the kinds whose fields are to be known, as `<apiVersion>/<kind>`
 */
export function readOpenApi(
  folder: string,
  wanted: readonly string[],
): KubernetesKinds {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const kinds: Record<string, FieldSchema> = {};
  const served = new Set<string>();
  let objectMeta: FieldSchema | undefined;
  for (const file of readdirSync(folder).sort()) {
    const schemas: Schemas = read(file).components?.schemas ?? {};
    if (schemas[OBJECT_META]) {
      objectMeta ??= cleanSchema(resolved(schemas, schemas[OBJECT_META]));
    }
    for (const [name, schema] of Object.entries(schemas)) {
      for (const id of idsOf(schema).filter(
        each => !each.includes('strimzi'),
      )) {
        if (!wanted.includes(id)) served.add(id);
        else kinds[id] ??= cleanSchema(resolvedType(schemas, name));
      }
    }
  }
  const missing = wanted.filter(id => !kinds[id]);
  if (missing.length > 0 || !objectMeta) {
    throw new Error(`${folder} lacks ${missing.join(', ') || OBJECT_META}`);
  }
  return {
    version: read('version.json').gitVersion.replace(/^v/, ''),
    kinds,
    served: [...served].sort(),
    objectMeta,
  };
}

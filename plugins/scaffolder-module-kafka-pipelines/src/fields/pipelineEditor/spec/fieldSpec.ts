import { valuesSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { EntrySection } from './sections';

/**
 * How a field is edited:
 * - `text`, `number`, `boolean`, `choice`: one value
 * - `code`: text of several lines
 * - `list`: a list of scalars
 * - `config`: scalars, or lists of them, by key
 * - `fields`: a map of such fields
 * - `yaml`: anything else
 */
export type FieldKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'code'
  | 'list'
  | 'config'
  | 'fields'
  | 'yaml';

/** A field of the pipeline spec, as a form shows it. */
export interface FieldSpec {
  key: string;
  kind: FieldKind;
  description?: string;
  /** Of a choice. */
  choices?: string[];
  /** Of fields. */
  fields?: FieldSpec[];
}

/** The part of JSON Schema that the schema of the values is written in. */
interface SchemaNode {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  description?: string;
  properties?: Record<string, SchemaNode>;
  additionalProperties?: SchemaNode | boolean;
  items?: SchemaNode;
  definitions?: Record<string, SchemaNode>;
}

const CONFIG_VALUE = '#/definitions/configValue';

/** Texts that have lines of their own. */
const CODE = new Set(['statements']);

const SCALARS = new Set<FieldKind>(['text', 'number', 'boolean', 'choice']);

let cached: SchemaNode | undefined;

/** Made once, because it holds all of both charts' shared values. */
function root(): SchemaNode {
  cached ??= valuesSchema('kafka-pipeline') as SchemaNode;
  return cached;
}

function resolved(node: SchemaNode): SchemaNode {
  if (!node.$ref) return node;
  const name = node.$ref.split('/').at(-1) ?? '';
  const { $ref, ...outer } = node;
  return { ...root().definitions?.[name], ...outer };
}

function kindOf(key: string, node: SchemaNode): FieldKind {
  const { type, additionalProperties } = node;
  if (node.enum) return 'choice';
  if (type === 'string') return CODE.has(key) ? 'code' : 'text';
  if (type === 'boolean') return 'boolean';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return node.items?.type === 'string' ? 'list' : 'yaml';
  if (
    typeof additionalProperties === 'object' &&
    additionalProperties.$ref === CONFIG_VALUE
  ) {
    return 'config';
  }
  const fields = Object.entries(node.properties ?? {});
  return fields.length > 0 &&
    fields.every(([name, field]) => SCALARS.has(kindOf(name, resolved(field))))
    ? 'fields'
    : 'yaml';
}

function specOf(key: string, node: SchemaNode): FieldSpec {
  const schema = resolved(node);
  const kind = kindOf(key, schema);
  return {
    key,
    kind,
    description: schema.description,
    ...(kind === 'choice' && { choices: schema.enum }),
    ...(kind === 'fields' && { fields: specsOf(schema) }),
  };
}

function specsOf(node: SchemaNode): FieldSpec[] {
  return Object.entries(node.properties ?? {}).map(([key, field]) =>
    specOf(key, field),
  );
}

/** The fields below a key of a file, such as `pipeline`. */
export function sectionFields(section: string): FieldSpec[] {
  return specsOf(root().properties?.[section] ?? {});
}

/** A key of a file that is a map of scalars, such as `connect`. */
export function sectionSpec(section: string): FieldSpec {
  return specOf(section, root().properties?.[section] ?? {});
}

/** The fields of one connector, topic or ksqlDB app. */
export function entrySpecs(section: EntrySection): FieldSpec[] {
  const entry = root().properties?.[section]?.additionalProperties;
  return typeof entry === 'object' ? specsOf(resolved(entry)) : [];
}

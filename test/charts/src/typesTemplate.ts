import { type SchemaNode, resolve } from './valuesDocument/schemaNode';

/**
 * What may stand at a place: a sentence for a scalar, a list of choices, or a
 * map by key, where `*` is any key and `[]` any item of a list.
 */
type ValueType = string | unknown[] | { [key: string]: ValueType };

/** A choice that the guard of the section explains better than its names do. */
const EXPLAINED = new Set(['kafkaAuthentication/type']);

/** Shared values that a chart does not read. */
const UNUSED: Record<string, string[]> = {
  'kafka-pipeline': ['artifacts'],
  'kafka-connect': ['defaults', 'presets'],
};

/** What the model says of the one pattern that the guard knows. */
const QUANTITY = 'write a quantity of Kubernetes, as in 500m or 2Gi';

const WORDS: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'a map',
  string: 'text',
};

function wholeNumber({ minimum, maximum }: SchemaNode): string {
  const least = minimum === undefined ? '' : ` from ${minimum}`;
  const most = maximum === undefined ? ' up' : ` to ${maximum}`;
  return `a whole number${least && `${least}${most}`}`;
}

function scalarText(node: SchemaNode): string {
  return [node.type ?? []]
    .flat()
    .filter(type => type !== 'null')
    .map(type => {
      if (type === 'integer') {
        return wholeNumber(node);
      }
      return type === 'string' && node.patternErrorMessage === QUANTITY
        ? 'text that is a quantity, such as 500m or 2Gi,'
        : WORDS[type];
    })
    .join(' or ')
    .replace(/,$/, '');
}

function valueType(root: SchemaNode, reference: SchemaNode): ValueType {
  const node = resolve(root, reference);
  const choices = (node.anyOf ?? []).filter(({ type }) => type !== 'null');
  if (choices.length === 1) {
    return valueType(root, choices[0]);
  }
  if (node.enum || node.const !== undefined) {
    return node.enum ?? [node.const];
  }
  if (node.properties) {
    return Object.fromEntries(
      Object.entries(node.properties)
        .map(
          ([key, child]) =>
            [
              key,
              EXPLAINED.has(`${node.definition}/${key}`)
                ? WORDS.string
                : valueType(root, child),
            ] as const,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  if (node.type === 'array' && node.items) {
    return { '[]': valueType(root, node.items) };
  }
  if (typeof node.additionalProperties === 'object') {
    const entry = resolve(root, node.additionalProperties);
    // Config is looked at anyway, when its values become texts.
    return entry.definition === 'configValue'
      ? 'a map'
      : { '*': valueType(root, entry) };
  }
  return scalarText(node);
}

const COMMENT =
  'What the values of this chart may be, for "kafka-pipelines.guardValues": JSON, because the engine reads text faster than it parses actions. Written by `yarn generate` from the model of the values. Parameter: values (what they do not use is left out).';

/** The template file with the types of a chart's values. */
export function typesTemplate(chart: string, schema: SchemaNode): string {
  const sections = Object.entries(schema.properties ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, node], index) => {
      const separator = index === 0 ? '' : ',';
      const type =
        key === 'global' || UNUSED[chart].includes(key)
          ? 'a map'
          : valueType(schema, node);
      const json = JSON.stringify(type);
      return `${separator}${JSON.stringify(key)}:${
        json.startsWith('{')
          ? `{{ if .${key} }}${json}{{ else }}{}{{ end }}`
          : json
      }`;
    });
  return [
    `{{/* ${COMMENT} */}}`,
    `{{- define "${chart}.types" -}}`,
    '{',
    ...sections,
    '}',
    '{{- end -}}',
    '',
  ].join('\n');
}

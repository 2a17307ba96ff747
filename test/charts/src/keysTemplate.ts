import { sharedValuesSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { type SchemaNode, resolve } from './valuesDocument/schemaNode';

/** Keys of the maps at a place; `*` in the place stands for any key. */
type KeysByPlace = Array<[place: string, keys: string[]]>;

/** Kubernetes' own objects: the API server says what is wrong in them. */
const OF_KUBERNETES = new Set([
  'affinity',
  'labelSelector',
  'podSecurityContext',
  'resources',
  'securityContext',
]);

/** Every map with fixed keys, at a place and below it. */
function keysBelow(
  root: SchemaNode,
  reference: SchemaNode,
  place: string,
): KeysByPlace {
  const node = resolve(root, reference);
  if (OF_KUBERNETES.has(node.definition ?? '')) {
    return [];
  }
  if (node.properties) {
    return [
      [place, Object.keys(node.properties).sort()],
      ...Object.entries(node.properties).flatMap(([key, child]) =>
        keysBelow(root, child, `${place}/${key}`),
      ),
    ];
  }
  return typeof node.additionalProperties === 'object'
    ? keysBelow(root, node.additionalProperties, `${place}/*`)
    : [];
}

function setKeys([place, keys]: KeysByPlace[number]): string {
  const list = keys.map(key => JSON.stringify(key)).join(' ');
  return `{{- $_ := set .into ${JSON.stringify(place)} (list ${list}) -}}`;
}

const COMMENT =
  'Keys that the values of this chart may have, by their place, for "kafka-pipelines.guardKeys". Written by `yarn generate` from the model of the values. Parameters: values (what they do not use is left out), into.';

/** The template file with the keys of a chart's own values. */
export function keysTemplate(chart: string, schema: SchemaNode): string {
  const sections = Object.entries(schema.properties ?? {})
    .filter(([key]) => key !== 'global' && !(key in sharedValuesSchema.shape))
    .map(([key, node]) => [key, keysBelow(schema, node, `/${key}`)] as const)
    .filter(([, keys]) => keys.length > 0);
  return [
    `{{/* ${COMMENT} */}}`,
    `{{- define "${chart}.keys" -}}`,
    setKeys(['', Object.keys(schema.properties ?? {}).sort()]),
    ...sections.flatMap(([key, keys]) => [
      `{{- if .values.${key} -}}`,
      ...keys.map(each => `  ${setKeys(each)}`),
      '{{- end -}}',
    ]),
    '{{- end -}}',
    '',
  ].join('\n');
}

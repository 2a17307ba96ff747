import type { Connector } from '../../pipeline/connector';
import type { Path } from '../locateInLayers';

const DEAD_LETTER_QUEUE: Record<string, string> = {
  'errors.deadletterqueue.topic.name': 'topic',
  'errors.deadletterqueue.topic.replication.factor': 'replicas',
  'errors.deadletterqueue.context.headers.enable': 'contextHeaders',
};

const FIELDS: Record<string, string> = {
  'connector.class': 'class',
  'connector.plugin.version': 'version',
  'tasks.max': 'tasksMax',
};

/** Fields of a transform or predicate that are no options of its class. */
const OWN_FIELDS = ['type', 'predicate', 'negate'];

/** `transforms.<alias>.<option>` of a connector that has it as structure. */
function structured(
  merged: Connector,
  section: 'transforms' | 'predicates',
  key: string,
): Path | undefined {
  const entries = merged[section];
  if (!entries) {
    return undefined;
  }
  if (key === section) {
    return [section];
  }
  const alias = Object.keys(entries)
    .filter(each => key.startsWith(`${section}.${each}.`))
    .sort((a, b) => b.length - a.length)
    .at(0);
  if (alias === undefined) {
    return undefined;
  }
  const option = key.slice(`${section}.${alias}.`.length);
  return OWN_FIELDS.includes(option)
    ? [section, alias, option]
    : [section, alias, 'config', option];
}

/**
 * Where the entry of a connector says what Kafka Connect reads from a key.
 *
 * @param merged - the connector after all layers
 */
export function configPath(merged: Connector, key: string): Path {
  if (Object.hasOwn(merged.config ?? {}, key)) {
    return ['config', key];
  }
  if (key === 'name') {
    return [];
  }
  if (Object.hasOwn(FIELDS, key)) {
    return [FIELDS[key]];
  }
  if (merged.deadLetterQueue && Object.hasOwn(DEAD_LETTER_QUEUE, key)) {
    return ['deadLetterQueue', DEAD_LETTER_QUEUE[key]];
  }
  return (
    structured(merged, 'transforms', key) ??
    structured(merged, 'predicates', key) ?? ['config', key]
  );
}

/**
 * Of a flat key, the one that it belongs to: `transforms.route.type`, else
 * `transforms` for `transforms.route.regex`, and `value.converter` for
 * `value.converter.schema.registry.url`.
 *
 * @param has - whether a config has a key
 */
export function parentKey(
  key: string,
  has: (key: string) => boolean,
): string | undefined {
  const parts = key.split('.');
  for (let length = parts.length - 1; length > 0; length--) {
    const start = parts.slice(0, length).join('.');
    const parent = [`${start}.type`, start].find(has);
    if (parent !== undefined) {
      return parent;
    }
  }
  return undefined;
}

/** Where a key that is missing would be said: its transform or predicate, else what names it, else its config. */
export function missingPath(merged: Connector, key: string): Path {
  const path = configPath(merged, key);
  if (path.length > 2) {
    return path.slice(0, 2);
  }
  const { config = {} } = merged;
  const parent = parentKey(key, each => Object.hasOwn(config, each));
  return parent === undefined ? path.slice(0, -1) : ['config', parent];
}

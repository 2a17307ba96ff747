import { byKey, configText, configTexts } from './configText';
import type { DeadLetterQueue, Predicate, Transform } from './connector';
import { deadLetterQueueConfig } from './deadLetterQueue';

function isOn<T extends { enabled?: boolean }>(
  entry: readonly [string, T | null | undefined],
): entry is readonly [string, T] {
  return entry[1] !== null && entry[1]?.enabled !== false;
}

/** Aliases and settings of the transforms that apply, in the order of the chain. */
export function orderedTransforms(
  transforms: Record<string, Transform> | undefined,
): Array<readonly [string, Transform]> {
  return Object.entries(transforms ?? {})
    .filter(isOn)
    .sort(
      (a, b) =>
        (a[1].order ?? Number.MAX_SAFE_INTEGER) -
          (b[1].order ?? Number.MAX_SAFE_INTEGER) || byKey(a, b),
    );
}

function setText(
  target: Record<string, string>,
  key: string,
  value: unknown,
): void {
  const text = configText(value);
  if (text !== undefined) {
    target[key] = text;
  }
}

function addOptions(
  target: Record<string, string>,
  prefix: string,
  config: unknown,
): void {
  for (const [key, text] of Object.entries(configTexts(config))) {
    target[`${prefix}.${key}`] = text;
  }
}

/**
 * The flat config map of a KafkaConnector: its options as text, then the dead
 * letter queue, transforms and predicates under the keys Kafka Connect reads
 * them from (`transforms`, `transforms.<alias>.type` and so on), sorted by key.
 */
export function connectorConfig(connector: {
  config?: unknown;
  deadLetterQueue?: DeadLetterQueue;
  transforms?: Record<string, Transform>;
  predicates?: Record<string, Predicate>;
}): Record<string, string> {
  const flat = configTexts(connector.config);
  Object.assign(flat, deadLetterQueueConfig(connector.deadLetterQueue));

  const transforms = orderedTransforms(connector.transforms);
  if (transforms.length > 0) {
    flat.transforms = transforms.map(([alias]) => alias).join(',');
  }
  for (const [alias, transform] of transforms) {
    const prefix = `transforms.${alias}`;
    addOptions(flat, prefix, transform.config);
    setText(flat, `${prefix}.type`, transform.type);
    setText(flat, `${prefix}.predicate`, transform.predicate);
    setText(flat, `${prefix}.negate`, transform.negate);
  }

  const predicates = Object.entries(connector.predicates ?? {})
    .filter(isOn)
    .sort(byKey);
  if (predicates.length > 0) {
    flat.predicates = predicates.map(([alias]) => alias).join(',');
  }
  for (const [alias, predicate] of predicates) {
    addOptions(flat, `predicates.${alias}`, predicate.config);
    setText(flat, `predicates.${alias}.type`, predicate.type);
  }
  return configTexts(flat);
}

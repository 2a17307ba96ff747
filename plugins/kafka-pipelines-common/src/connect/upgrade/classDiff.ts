import type { FoundClass } from '../catalogue/connectCatalogue';
import type { KeyFacts } from '../catalogue/facts';
import { findPrefix } from '../catalogue/keyPrefixes';
import type { KnownKey } from '../catalogue/overlay';
import { keyOf, keyOfAlias, removedKey } from '../../checks/connector/keyScope';

/** What a key takes when it is left out; null for one that has no default. @public */
export type KeyDefault = NonNullable<KeyFacts['default']> | null;

/**
 * One thing that is different about a key between two versions of its class. A
 * key that differs in several ways has several changes.
 *
 * @public
 */
export type KeyChange = {
  /** As the class has it, without the prefix of a transform or converter. */
  key: string;
} & (
  | {
      change: 'added';
      required?: true;
      default: KeyDefault;
    }
  /** Nothing reads it any more; `use` has its meaning now. */
  | { change: 'removed'; use?: string }
  /** Still read; `use` is to be written instead. */
  | { change: 'deprecated'; use?: string }
  /** Leaving it out is an error now. */
  | { change: 'required' }
  | { change: 'default'; from: KeyDefault; to: KeyDefault }
  | { change: 'type'; from: KeyFacts['type']; to: KeyFacts['type'] }
  | {
      change: 'values';
      /** Allowed values; undefined when any is. */
      from?: string[];
      to?: string[];
      added: string[];
      removed: string[];
      /** Values of `removed`, each with the one that has its meaning now. */
      use?: Record<string, string>;
    }
  | { change: 'range'; from?: KeyFacts['range']; to?: KeyFacts['range'] }
);

function byName(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function defaultOf({ default: value }: KnownKey): KeyDefault {
  return value ?? null;
}

function added(key: string, facts: KnownKey): KeyChange {
  return {
    key,
    change: 'added',
    ...(facts.required && { required: true }),
    default: defaultOf(facts),
  };
}

/** What became of a key that the newer version does not have under this name. */
function gone(
  key: string,
  facts: KnownKey,
  to: FoundClass,
): KeyChange | undefined {
  const family = findPrefix(to.prefixes, key, () => []);
  if (!facts.pattern && (keyOf(to, key) || family?.prefix.open)) {
    return undefined;
  }
  const alias = keyOfAlias(to, key);
  if (alias !== undefined) {
    return { key, change: 'deprecated', use: alias };
  }
  const use = removedKey(to, key)?.use;
  return { key, change: 'removed', ...(use !== undefined && { use }) };
}

function valuesChange(
  key: string,
  { values: from }: KnownKey,
  { values: to, formerValues }: KnownKey,
): KeyChange | undefined {
  const addedValues = from && to ? to.filter(each => !from.includes(each)) : [];
  const removed = from && to ? from.filter(each => !to.includes(each)) : [];
  const sameKind = (from === undefined) === (to === undefined);
  if (sameKind && addedValues.length + removed.length === 0) {
    return undefined;
  }
  const use = Object.entries(formerValues ?? {}).filter(([value]) =>
    removed.includes(value),
  );
  return {
    key,
    change: 'values',
    ...(from && { from }),
    ...(to && { to }),
    added: addedValues,
    removed,
    ...(use.length > 0 && { use: Object.fromEntries(use) }),
  };
}

function sameRange(from: KeyFacts['range'], to: KeyFacts['range']): boolean {
  return from?.min === to?.min && from?.max === to?.max;
}

function* changesOfKey(
  key: string,
  from: KnownKey,
  to: KnownKey,
): Iterable<KeyChange> {
  if (from.type !== to.type) {
    yield { key, change: 'type', from: from.type, to: to.type };
  }
  const values = valuesChange(key, from, to);
  if (values) {
    yield values;
  }
  if (!sameRange(from.range, to.range)) {
    yield {
      key,
      change: 'range',
      ...(from.range && { from: from.range }),
      ...(to.range && { to: to.range }),
    };
  }
  if (to.required && !from.required) {
    yield { key, change: 'required' };
  }
  // A key without a default is not the same as one that may be left out, but
  // that is what `required` says.
  if (String(defaultOf(from)) !== String(defaultOf(to)) && !to.required) {
    yield {
      key,
      change: 'default',
      from: defaultOf(from),
      to: defaultOf(to),
    };
  }
  if (to.deprecated && !from.deprecated) {
    yield {
      key,
      change: 'deprecated',
      ...(to.use !== undefined && { use: to.use }),
    };
  }
}

/**
 * What is different about the keys of a class between two versions of it,
 * sorted by key.
 *
 * @param from - its facts with what overlays add, as a catalogue finds them
 */
export function classDiff(from: FoundClass, to: FoundClass): KeyChange[] {
  const changes: KeyChange[] = [];
  for (const [key, facts] of Object.entries(from.keys)) {
    if (Object.hasOwn(to.keys, key)) {
      changes.push(...changesOfKey(key, facts, to.keys[key]));
    } else {
      const change = gone(key, facts, to);
      if (change) changes.push(change);
    }
  }
  for (const [key, facts] of Object.entries(to.keys)) {
    if (!Object.hasOwn(from.keys, key)) {
      changes.push(added(key, facts));
    }
  }
  return changes.sort(byName);
}

import type { FoundClass } from '../../connect/catalogue/connectCatalogue';
import type { Requirement } from '../../connect/catalogue/requirements';
import type { ConfiguredConnector } from './configuredConnector';
import { agreed, runningOf } from './factsInUse';
import type { KeyScope } from './keyScope';
import { ScopeValues } from './scopeValues';

/** A key that a class asks for and a config has not. */
export interface MissingKey {
  scope: KeyScope;
  /** Keys of which one is enough, without the scope's prefix. */
  anyOf: readonly string[];
  /** What makes it necessary; absent when it always is. */
  when?: Requirement['when'];
}

/** Said by fields of the connector's entry, which other rules look after. */
const FIELDS = ['name', 'connector.class', 'tasks.max'];

/** A class that is missing is another rule's. */
const CLASS_KEY = 'type';

const required = new WeakMap<FoundClass, readonly string[]>();

/** Those that nothing but the config says. */
function requiredKeys(
  { prefix }: KeyScope,
  reader: FoundClass,
): readonly string[] {
  let names = required.get(reader);
  if (!names) {
    const elsewhere = prefix === '' ? FIELDS : [CLASS_KEY];
    names = Object.entries(reader.keys)
      .filter(([, facts]) => facts.required && !facts.pattern)
      .map(([name]) => name)
      .filter(name => !elsewhere.includes(name));
    required.set(reader, names);
  }
  return names;
}

/**
 * Kafka takes an empty text for a value. Debezium does not
 * (`Field.isRequired`), and no connector can do anything with one.
 */
function isBlankMissing({ prefix }: KeyScope, { class: name }: FoundClass) {
  return prefix === '' || name.startsWith('io.debezium.');
}

/** True when the condition of a requirement is met for sure. */
export function applies(
  values: ScopeValues,
  { when }: Pick<Requirement, 'when'>,
): boolean {
  return Object.entries(when ?? {}).every(([name, wanted]) =>
    wanted === 'set'
      ? values.isSet(name)
      : !values.isHidden(name) && values.isOneOf(name, wanted),
  );
}

/** A condition for a message, as ` when mode is incrementing`; empty when there is none. */
export function describeCondition(when: Requirement['when'] = {}): string {
  const parts = Object.entries(when).map(([name, values]) =>
    values === 'set' ? `${name} is set` : `${name} is ${values.join(' or ')}`,
  );
  return parts.length > 0 ? ` when ${parts.join(' and ')}` : '';
}

function askedFor(
  config: ConfiguredConnector['config'],
  scope: KeyScope,
  reader: FoundClass,
): MissingKey[] {
  const names = requiredKeys(scope, reader);
  const found: MissingKey[] = [];
  if (names.length === 0 && reader.requires.length === 0) {
    return found;
  }
  const values = new ScopeValues(config, scope, reader);
  const isSet = (name: string) => values.isSet(name);
  const isPresent = (name: string) => values.text(name) !== undefined;
  const isThere = isBlankMissing(scope, reader) ? isSet : isPresent;
  for (const name of names) {
    if (!isThere(name)) {
      found.push({ scope, anyOf: [name] });
    }
  }
  for (const requirement of reader.requires) {
    const { keys = [], anyOf, when, orEmpty } = requirement;
    const isEnough = orEmpty ? isPresent : isSet;
    const isMet = keys.every(isEnough) && (!anyOf || anyOf.some(isEnough));
    if (!isMet && applies(values, requirement)) {
      const lacking = keys.filter(name => !isEnough(name)).map(name => [name]);
      for (const each of anyOf ? [...lacking, anyOf] : lacking) {
        found.push({ scope, anyOf: each, ...(when && { when }) });
      }
    }
  }
  return found;
}

function nameOf({ scope, anyOf }: MissingKey): string {
  return anyOf.map(name => scope.prefix + name).join();
}

/** The keys that the classes of a config ask for and that it has not, each once. */
export function missingKeys(connector: ConfiguredConnector): MissingKey[] {
  const found = new Map<string, MissingKey>();
  for (const scope of connector.scopes) {
    // Else whose keys these are nobody knows.
    if (scope.classKey === undefined || scope.facts) {
      const running = runningOf(connector, scope);
      for (const reader of scope.readers) {
        for (const missing of agreed(
          running,
          reader,
          facts => askedFor(connector.config, scope, facts),
          nameOf,
        )) {
          if (!found.has(nameOf(missing))) {
            found.set(nameOf(missing), missing);
          }
        }
      }
    }
  }
  return [...found.values()];
}

import type { FoundClass } from '../../../connect/catalogue/connectCatalogue';
import type { Requirement } from '../../../connect/catalogue/requirements';
import type { ConfiguredConnector } from '../configuredConnector';
import type { ConfigReport, ConnectorRule } from '../connectorRule';
import { describeScope } from '../describeClass';
import { agreed, runningOf } from '../factsInUse';
import type { KeyScope } from '../keyScope';
import { applies, describeCondition } from '../missingKeys';
import { ScopeValues } from '../scopeValues';

/** Requirements of values, which most classes have none of. */
const valueRequirements = new WeakMap<FoundClass, Requirement[]>();

function requirementsOf(reader: FoundClass): Requirement[] {
  let found = valueRequirements.get(reader);
  if (!found) {
    found = reader.requires.filter(({ values }) => values !== undefined);
    valueRequirements.set(reader, found);
  }
  return found;
}

function* exclusive(
  scope: KeyScope,
  reader: FoundClass,
  values: ScopeValues,
): Generator<ConfigReport> {
  for (const names of reader.exclusive) {
    const set = names.filter(name => values.isSet(name));
    if (set.length > 1) {
      yield {
        key: scope.prefix + set[1],
        what: 'key',
        message: `${describeScope(scope)} takes only one of ${set.join(
          ' and ',
        )}.`,
        hint: 'Keep one of them.',
      };
    }
  }
}

function* wrongTogether(
  scope: KeyScope,
  reader: FoundClass,
  values: ScopeValues,
): Generator<ConfigReport> {
  for (const requirement of requirementsOf(reader)) {
    for (const [name, wanted] of Object.entries(requirement.values ?? {})) {
      if (
        !values.isOneOf(name, wanted) &&
        !values.isHidden(name) &&
        applies(values, requirement)
      ) {
        const there = values.text(name) !== undefined;
        yield {
          key: scope.prefix + name,
          what: there ? 'value' : 'missing',
          message: `${describeScope(scope)} needs ${name} to be ${wanted.join(
            ' or ',
          )}${describeCondition(requirement.when)}.`,
          hint: there
            ? 'Correct one of them.'
            : `Write ${name}: its default does not fit.`,
        };
      }
    }
  }
}

function inFacts(
  { config }: ConfiguredConnector,
  scope: KeyScope,
  reader: FoundClass,
): ConfigReport[] {
  if (reader.exclusive.length === 0 && requirementsOf(reader).length === 0) {
    return [];
  }
  const values = new ScopeValues(config, scope, reader);
  return [
    ...exclusive(scope, reader, values),
    ...wrongTogether(scope, reader, values),
  ];
}

/** What goes together is in the overlay: no `ConfigDef` says it. */
export const connectorContradiction: ConnectorRule = {
  id: 'connector/contradiction',
  severity: 'error',
  description:
    'Config keys that do not go together: several of which only one may be set, or a value that another key rules out.',
  explanation:
    'The connector is refused or fails as soon as it starts; some classes take one of the two in silence.',
  bad: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      table.include.list: shop.orders\n      table.exclude.list: shop.audit',
  good: 'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    config:\n      table.include.list: shop.orders',
  *check(connector) {
    for (const scope of connector.scopes) {
      const running = runningOf(connector, scope);
      for (const reader of scope.readers) {
        yield* agreed(
          running,
          reader,
          facts => inFacts(connector, scope, facts),
          ({ key }) => key,
        );
      }
    }
  },
};

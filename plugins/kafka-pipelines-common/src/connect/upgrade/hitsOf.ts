import {
  configuredConnector,
  type ConfiguredConnector,
} from '../../checks/connector/configuredConnector';
import {
  connectorReports,
  type RuleReport,
} from '../../checks/connector/connectorReports';
import { describeClass } from '../../checks/connector/describeClass';
import { simpleName } from '../simpleName';
import type { KeyScope, ResolvedKey } from '../../checks/connector/keyScope';
import { placeOf } from '../../checks/connector/placeOf';
import type { ConnectorView } from '../../checks/partViews';
import { ownValue } from '../../pipeline/ownRecord';
import type {
  ConnectCatalogue,
  FoundClass,
} from '../catalogue/connectCatalogue';
import { classDiff, type KeyChange } from './classDiff';
import type { UpgradeHit } from './types';

/** A connector as it is and as it would be. */
export interface ConnectorChange {
  view: ConnectorView;
  before: ConfiguredConnector;
  after: ConfiguredConnector;
}

/** What checks say of the config after the upgrade and do not say before. */
function newReports({ before, after }: ConnectorChange): RuleReport[] {
  const known = new Set(
    connectorReports(before).map(({ rule, key }) => `${rule} ${key}`),
  );
  return connectorReports(after).filter(
    ({ rule, key }) => !known.has(`${rule} ${key}`),
  );
}

/** The key to write instead of one that is removed or deprecated. */
function replacementOf(resolved: ResolvedKey | undefined): string | undefined {
  const { use, facts, scope } = resolved ?? {};
  return (
    use ?? (facts?.use === undefined ? undefined : scope?.prefix + facts.use)
  );
}

/** True when a key can be renamed and nothing else is wrong with it then. */
function isMovable(after: ConfiguredConnector, key: string, use: string) {
  const { [key]: value, ...config } = after.config;
  if (Object.hasOwn(config, use)) {
    return false;
  }
  const moved = configuredConnector(
    { ...after, config: { ...config, [use]: value } },
    after.catalogue,
  );
  return (
    moved.keys.some(each => each.key === use && each.state === 'known') &&
    !connectorReports(moved).some(each => each.key === use)
  );
}

function reportHit(
  { view, after }: ConnectorChange,
  { rule, severity, key, what, message, hint }: RuleReport,
): UpgradeHit {
  const resolved = after.keys.find(each => each.key === key);
  const useValue = ownValue(resolved?.facts?.formerValues, resolved?.value);
  const className = resolved?.scope.class;
  const use = replacementOf(resolved);
  return {
    severity: severity === 'error' ? 'breaks' : 'look',
    rule,
    key,
    ...(className !== undefined && { class: className }),
    message,
    ...(hint !== undefined && { hint }),
    ...(use !== undefined && { use }),
    ...(use !== undefined && isMovable(after, key, use) && { movable: true }),
    ...(useValue !== undefined && { useValue }),
    place: placeOf(view, { key, what }),
  };
}

const kept = new WeakMap<FoundClass, WeakMap<FoundClass, KeyChange[]>>();

/** The same two versions are compared for many connectors. */
function keptDiff(from: FoundClass, to: FoundClass): KeyChange[] {
  const byTo = kept.get(from) ?? new WeakMap<FoundClass, KeyChange[]>();
  kept.set(from, byTo);
  const changes = byTo.get(to) ?? classDiff(from, to);
  byTo.set(to, changes);
  return changes;
}

/** Changes of the classes that read the keys of a scope. */
function changesIn(before: KeyScope, after: KeyScope): KeyChange[] {
  return before.readers.flatMap(from => {
    const to = after.readers.find(each => each.class === from.class);
    return to && to !== from ? keptDiff(from, to) : [];
  });
}

function isSet(
  { keys, config }: ConfiguredConnector,
  scope: KeyScope,
  name: string,
): boolean {
  const key = scope.prefix + name;
  return (
    Object.hasOwn(config, key) ||
    keys.some(({ state, use }) => state === 'alias' && use === key)
  );
}

function shownDefault(value: string | number | boolean | null): string {
  return value === null || value === '' ? 'none' : String(value);
}

/** Keys that are left out and so mean something else now. */
function* defaultHits(
  { view, before, after }: ConnectorChange,
  scope: KeyScope,
  changes: readonly KeyChange[],
): Iterable<UpgradeHit> {
  for (const change of changes) {
    if (
      change.change === 'default' &&
      // Debezium's own switches, which are not for configs.
      !change.key.startsWith('internal.') &&
      !isSet(before, scope, change.key) &&
      !isSet(after, scope, change.key)
    ) {
      const key = scope.prefix + change.key;
      yield {
        severity: 'look',
        key,
        ...(scope.class !== undefined && { class: scope.class }),
        message: `The default of ${key} changes from ${shownDefault(
          change.from,
        )} to ${shownDefault(change.to)}.`,
        hint: 'Set the key to keep what it does today.',
        // Where its entry begins, which is the same in all environments.
        place: view.origin(),
      };
    }
  }
}

/** True when an artifact is known in the version asked for, and does not have the class in it. */
function isGone(
  catalogue: ConnectCatalogue,
  { class: name, artifact, insteadOf }: FoundClass,
): boolean {
  const facts =
    insteadOf === undefined
      ? undefined
      : catalogue.readArtifact(artifact, insteadOf);
  return (
    facts !== undefined && !facts.classes.some(each => each.class === name)
  );
}

function goneHit(
  { view, after }: ConnectorChange,
  { classKey = 'connector.class', facts }: KeyScope,
): UpgradeHit | undefined {
  return facts && isGone(after.catalogue, facts)
    ? {
        severity: 'breaks',
        key: classKey,
        class: facts.class,
        message: `${simpleName(facts.class)} is no longer part of ${
          facts.artifact
        } ${facts.insteadOf}.`,
        hint: `The last version that is known to have it is ${describeClass(
          facts,
        )}: use another class, or stay with that version.`,
        place: placeOf(view, { key: classKey }),
      }
    : undefined;
}

/** What an upgrade means for a connector, in the order of its config. */
export function hitsOf(change: ConnectorChange): UpgradeHit[] {
  const { before, after } = change;
  const gone: UpgradeHit[] = [];
  const defaults: UpgradeHit[] = [];
  for (const scope of after.scopes) {
    const old = before.scopes.find(({ prefix }) => prefix === scope.prefix);
    const hit = goneHit(change, scope);
    if (hit) {
      gone.push(hit);
    } else if (old) {
      defaults.push(...defaultHits(change, scope, changesIn(old, scope)));
    }
  }
  const reports = newReports(change).map(report => reportHit(change, report));
  const all = [...gone, ...reports, ...defaults];
  return [
    ...all.filter(({ severity }) => severity === 'breaks'),
    ...all.filter(({ severity }) => severity === 'look'),
  ];
}

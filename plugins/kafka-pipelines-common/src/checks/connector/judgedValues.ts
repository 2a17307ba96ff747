import type { FoundClass } from '../../connect/catalogue/connectCatalogue';
import type { KnownKey } from '../../connect/catalogue/overlay';
import type { ConfiguredConnector } from './configuredConnector';
import { isOtherMajor, isOutdated, otherFacts, runningOf } from './factsInUse';
import { keyOf, keyOfAlias, type ResolvedKey } from './keyScope';

/** A key whose value can be judged: what it takes is known, and so is its text. */
export interface JudgedKey extends ResolvedKey {
  facts: KnownKey;
}

function isJudged(key: ResolvedKey): key is JudgedKey {
  return (
    key.facts !== undefined &&
    (key.state === 'known' || key.state === 'alias') &&
    // What a config provider will put there, nobody knows.
    !key.value.includes('${')
  );
}

const kept = new WeakMap<ConfiguredConnector, JudgedKey[]>();

/** The keys of a connector whose values can be judged by the facts of their class. */
export function judgedKeys(connector: ConfiguredConnector): JudgedKey[] {
  const judged = kept.get(connector) ?? connector.keys.filter(isJudged);
  kept.set(connector, judged);
  return judged;
}

/** True when a text is the default of a key, which is always allowed. */
export function isDefault({ default: own }: KnownKey, text: string): boolean {
  return own !== undefined && String(own ?? '') === text.trim();
}

/**
 * True when a value that these facts refuse may be right all the same, because
 * another version of the class may run.
 *
 * @param isFine - whether the facts of the key in another version take it
 * @param isSlip - whether the value is near to one that is known
 */
export function mayBeFine(
  connector: ConfiguredConnector,
  { scope, name, facts }: JudgedKey,
  isFine: (facts: KnownKey) => boolean,
  isSlip: boolean,
): boolean {
  const factsIn = (reader: FoundClass) =>
    keyOf(reader, keyOfAlias(reader, name) ?? name);
  const reader = scope.readers.find(each => factsIn(each) === facts);
  if (!reader) {
    return false;
  }
  const running = runningOf(connector, scope);
  return (
    isOtherMajor(reader) ||
    (isOutdated(running, reader) && !isSlip) ||
    otherFacts(running, reader).some(other => {
      const own = factsIn(other);
      return own !== undefined && isFine(own);
    })
  );
}

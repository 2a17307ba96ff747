import type { KnownKey } from '../../connect/catalogue/overlay';
import type { ConfiguredConnector } from './configuredConnector';
import type { ResolvedKey } from './keyScope';

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

/** The keys of a connector whose values can be judged by the facts of their class. */
export function judgedKeys({ keys }: ConfiguredConnector): JudgedKey[] {
  return keys.filter(isJudged);
}

/** True when a text is the default of a key, which is always allowed. */
export function isDefault({ default: own }: KnownKey, text: string): boolean {
  return own !== undefined && String(own ?? '') === text.trim();
}

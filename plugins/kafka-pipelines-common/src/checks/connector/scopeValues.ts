import type { FoundClass } from '../../connect/catalogue/connectCatalogue';
import type { KnownKey } from '../../connect/catalogue/overlay';
import { isAmong, partsOf } from './configType';
import { keyOf, type KeyScope } from './keyScope';

/** What a class reads in a config: by its own names, defaults included. */
export class ScopeValues {
  constructor(
    private readonly config: Readonly<Record<string, string>>,
    private readonly scope: KeyScope,
    private readonly reader: FoundClass,
  ) {}

  /** The text of a key or of a deprecated other name; undefined when the config has neither. */
  text(name: string): string | undefined {
    const { prefix } = this.scope;
    // Nearly always the config has the key by its name, or not at all.
    const own = this.config[prefix + name];
    if (own !== undefined) {
      return own;
    }
    for (const each of this.#facts(name)?.aliases ?? []) {
      const text = this.config[prefix + each];
      if (text !== undefined) {
        return text;
      }
    }
    return undefined;
  }

  /** True when the config has a key with more than an empty text. */
  isSet(name: string): boolean {
    return (this.text(name) ?? '').trim() !== '';
  }

  /** True when the value of a key comes from a config provider, so that nobody knows it. */
  isHidden(name: string): boolean {
    return this.text(name)?.includes('${') === true;
  }

  /** True when a key, or an entry of its list, has one of some values; one that is left out has its default. */
  isOneOf(name: string, values: readonly string[]): boolean {
    const facts = this.#facts(name);
    const text = this.text(name) ?? String(facts?.default ?? '');
    return partsOf(facts?.type ?? 'STRING', text).some(own =>
      isAmong(facts ?? {}, own, values),
    );
  }

  #facts(name: string): KnownKey | undefined {
    return keyOf(this.reader, name);
  }
}

import type { FoundClass } from '../../connect/catalogue/connectCatalogue';
import type { KnownKey } from '../../connect/catalogue/overlay';
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
    const { aliases = [] } = this.#facts(name) ?? {};
    for (const each of [name, ...aliases]) {
      const key = this.scope.prefix + each;
      if (Object.hasOwn(this.config, key)) {
        return this.config[key];
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

  /** True when a key has one of some values; one that is left out has its default. */
  isOneOf(name: string, values: readonly string[]): boolean {
    const facts = this.#facts(name);
    const text = (this.text(name) ?? String(facts?.default ?? '')).trim();
    return facts?.ignoreCase || facts?.type === 'BOOLEAN'
      ? values.some(each => each.toLowerCase() === text.toLowerCase())
      : values.includes(text);
  }

  #facts(name: string): KnownKey | undefined {
    return keyOf(this.reader, name);
  }
}

import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** @throws InputError for a key that has no meaning, which is a spelling mistake. */
export function assertKeys(config: Config, key: string, valid: string[]): void {
  const unknown = config.keys().find(found => !valid.includes(found));
  if (unknown) {
    throw new InputError(
      `${key}.${unknown} is not a known key; known are ${valid.join(', ')}`,
    );
  }
}

/** @throws InputError for a value that is none of these. */
export function readChoice<T extends string>(
  config: Config,
  key: string,
  { name, choices }: { name: string; choices: readonly [T, ...T[]] },
): T {
  const value = config.getOptionalString(name) ?? choices[0];
  const choice = choices.find(valid => valid === value);
  if (choice === undefined) {
    throw new InputError(
      `${key}.${name} is "${value}"; it must be ${choices
        .map(valid => `"${valid}"`)
        .join(' or ')}`,
    );
  }
  return choice;
}

import { isPlaintextSecret } from '../checks/plaintextSecrets';
import type { Path } from '../checks/locateInLayers';
import type { ConnectCatalogue } from '../connect/catalogue/connectCatalogue';
import { configText } from '../pipeline/configText';
import { isMap } from '../pipeline/mergeValues';

/** What a thing has for one of its fields or config keys. */
export interface Setting {
  /** As Kubernetes, Kafka or Kafka Connect is given it. */
  text: string;
  /** True when nobody is to see it. Asked for what changes only, which is little. */
  isSecret(): boolean;
}

/** All that is set of a thing, by key. */
export type Settings = Map<string, Setting>;

/** Whether a value may not be shown; `path` is where a file would have it. */
export type HoldsSecret = (value: unknown, path: Path) => boolean;

/** By the names and the shapes of secrets, whatever class reads a key. */
export function holdsSecretIn(catalogue: ConnectCatalogue): HoldsSecret {
  return (value, path) =>
    isPlaintextSecret(value, path) || isPlaintextSecret(value, path, catalogue);
}

/** A list of maps has no keys to compare by. */
function textOf(value: unknown): string {
  return configText(value) ?? JSON.stringify(value);
}

/** Maps that mean something without an entry: all pods, a folder of any size. */
const MEANT_EMPTY = /(?:[sS]elector|^emptyDir|\.emptyDir)$/;

/**
 * All that a value says, one entry for each scalar and list in it. Keys are
 * joined by dots.
 *
 * @param prefix - what keys begin with
 * @param path - where the value stands in a file, for {@link HoldsSecret}
 */
export function settingsOf(
  value: unknown,
  prefix: string,
  path: Path,
  holdsSecret: HoldsSecret,
): Settings {
  const settings: Settings = new Map();
  const add = (each: unknown, key: string, at: Path) => {
    if (each === undefined || each === null) return;
    if (
      isMap(each) &&
      (Object.keys(each).length > 0 || !MEANT_EMPTY.test(key))
    ) {
      for (const [name, child] of Object.entries(each)) {
        add(child, key === '' ? name : `${key}.${name}`, [...at, name]);
      }
    } else {
      settings.set(key, {
        text: textOf(each),
        isSecret: () => holdsSecret(each, at),
      });
    }
  };
  add(value, prefix, path);
  return settings;
}

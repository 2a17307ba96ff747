import {
  aliasesOf,
  type ConnectCatalogue,
} from '../../connect/catalogue/connectCatalogue';
import type { PluginKind } from '../../connect/catalogue/facts';

const KINDS: readonly PluginKind[] = [
  'source',
  'sink',
  'transformation',
  'predicate',
  'converter',
  'header_converter',
  'config_provider',
];

/** All classes are gone through once, not for each connector. */
const kept = new WeakMap<ConnectCatalogue, ReadonlySet<string>>();

function aliasesIn(catalogue: ConnectCatalogue): ReadonlySet<string> {
  const aliases =
    kept.get(catalogue) ??
    new Set(
      KINDS.flatMap(kind => catalogue.classNames(kind)).flatMap(name => [
        ...aliasesOf(name),
      ]),
    );
  kept.set(catalogue, aliases);
  return aliases;
}

/** True for a name that the catalogue finds no class for because several have it as their alias. */
export function isSharedAlias(
  catalogue: ConnectCatalogue,
  name: string,
): boolean {
  return catalogue.find(name) === undefined && aliasesIn(catalogue).has(name);
}

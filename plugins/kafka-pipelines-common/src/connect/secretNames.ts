import type { ConnectCatalogue } from './catalogue/connectCatalogue';
import { pluginKindSchema } from './catalogue/facts';
import { isSecretByFacts } from './secretValue';

/** A config provider's own keys are in no connector's config. */
const KINDS = pluginKindSchema.exclude(['config_provider']).options;

const kept = new WeakMap<ConnectCatalogue, ReadonlySet<string>>();

/** Keys that hold a secret for some class, in its newest version. */
function secretNames(catalogue: ConnectCatalogue): ReadonlySet<string> {
  let names = kept.get(catalogue);
  if (!names) {
    names = new Set(
      KINDS.flatMap(kind => catalogue.classNames(kind)).flatMap(name =>
        Object.entries(catalogue.find(name)?.keys ?? {})
          .filter(([, facts]) => isSecretByFacts(facts))
          .map(([key]) => key),
      ),
    );
    kept.set(catalogue, names);
  }
  return names;
}

/**
 * True when a class of the catalogue takes a secret under a key, also with a
 * prefix, whether or not this class reads it: enough to hide a value, too
 * little to report it.
 */
export function isSecretName(
  catalogue: ConnectCatalogue,
  key: string,
): boolean {
  const names = secretNames(catalogue);
  const parts = key.split('.');
  return parts.some((_, start) => names.has(parts.slice(start).join('.')));
}

import type { ConnectCatalogue } from './connectCatalogue';
import type { ClassFacts, KeyFacts } from './facts';
import { mergeFacts } from './mergeFacts';

/** A key of another version: it may be there, and what it takes may differ. */
function loosely({
  type,
  default: value = null,
  importance,
  pattern,
}: KeyFacts): KeyFacts {
  return { type, default: value, importance, ...(pattern && { pattern }) };
}

/**
 * Facts that a worker tells, with what it does not tell but the catalogue knows
 * of the same class: of the same version everything; of another one only that
 * its keys may be there, because many plugins, Debezium's above all, read keys
 * that they do not declare.
 *
 * @public
 */
export function completeFacts(
  told: ClassFacts,
  catalogue: ConnectCatalogue,
): ClassFacts {
  const found = catalogue.find(told.class, told.version);
  const known =
    found?.class === told.class
      ? catalogue
          .readArtifact(found.artifact, found.artifactVersion)
          ?.classes.find(each => each.class === told.class)
      : undefined;
  if (!found || !known) {
    return told;
  }
  if (found.artifactVersion === told.version) {
    const artifact = { artifact: found.artifact, version: told.version };
    const [merged] = mergeFacts(
      { ...artifact, classes: [known] },
      { ...artifact, classes: [told] },
    ).classes;
    return merged;
  }
  return {
    ...told,
    ...(known.open && { open: known.open }),
    keys: {
      ...Object.fromEntries(
        Object.entries(known.keys).map(([key, facts]) => [key, loosely(facts)]),
      ),
      ...told.keys,
    },
  };
}

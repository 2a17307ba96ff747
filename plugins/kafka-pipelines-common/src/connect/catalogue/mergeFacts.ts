import type { ArtifactFacts, ClassFacts, KeyFacts } from './facts';

/** What no worker tells of a key, so that somebody wrote it by hand. */
function writtenByHand({
  values,
  ignoreCase,
  range,
  pattern,
  deprecated,
  aliases,
  required,
}: KeyFacts): Partial<KeyFacts> {
  return {
    ...(values && { values }),
    ...(ignoreCase && { ignoreCase }),
    ...(range && { range }),
    ...(pattern && { pattern }),
    ...(deprecated && { deprecated }),
    ...(aliases && { aliases }),
    ...(required && { required }),
  };
}

function mergeClass(before: ClassFacts, told: ClassFacts): ClassFacts {
  const { open: _open, ...rest } = told;
  const keys = { ...before.keys };
  for (const [name, facts] of Object.entries(told.keys)) {
    const known = Object.hasOwn(keys, name) ? keys[name] : undefined;
    keys[name] = { ...(known && writtenByHand(known)), ...facts };
  }
  return {
    ...rest,
    ...(before.open && { open: before.open }),
    ...(before.source !== undefined && { source: before.source }),
    keys,
  };
}

/**
 * Facts of an artifact with those that a worker tells. What somebody wrote by
 * hand stays: allowed values, ranges, `open`, keys that the worker does not
 * tell, and classes that it does not have.
 *
 * @param before - of the same artifact and version
 * @public
 */
export function mergeFacts(
  before: ArtifactFacts,
  told: ArtifactFacts,
): ArtifactFacts {
  const classes = new Map(before.classes.map(each => [each.class, each]));
  for (const facts of told.classes) {
    const known = classes.get(facts.class);
    classes.set(facts.class, known ? mergeClass(known, facts) : facts);
  }
  return { ...before, classes: [...classes.values()] };
}

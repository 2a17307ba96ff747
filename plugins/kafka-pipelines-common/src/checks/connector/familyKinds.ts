import type { FoundClass } from '../../connect/catalogue/connectCatalogue';
import { FRAMEWORK, type PluginKind } from '../../connect/catalogue/facts';
import type { KeyPrefix } from '../../connect/catalogue/overlay';

/** What a class must be that keys of a family follow; undefined when that is no plugin of Kafka Connect. */
function kindsOf({
  classIn = '',
  keysOf = [],
}: KeyPrefix): PluginKind[] | undefined {
  if (keysOf.includes(FRAMEWORK.transformation)) {
    return ['transformation'];
  }
  if (keysOf.includes(FRAMEWORK.predicate)) {
    return ['predicate'];
  }
  return classIn.endsWith('converter')
    ? ['converter', 'header_converter']
    : undefined;
}

/**
 * False for a class of another kind than the family is for, such as a
 * predicate as a transform: nothing it says about keys holds there.
 */
export function fitsFamily(family: KeyPrefix, facts: FoundClass): boolean {
  const kinds = kindsOf(family);
  return (
    kinds === undefined ||
    [facts.kind, ...(facts.also ?? [])].some(kind => kinds.includes(kind))
  );
}

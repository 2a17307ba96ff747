import type { ConnectorRule } from './connectorRule';
import { predicateUnused } from './rules/predicateUnused';
import { transformDuplicateAlias } from './rules/transformDuplicateAlias';
import { transformPredicate } from './rules/transformPredicate';
import { transformUndefined } from './rules/transformUndefined';
import { transformUnknownClass } from './rules/transformUnknownClass';
import { transformUnlisted } from './rules/transformUnlisted';

/** Rules about the transforms and predicates of one connector. */
export const transformRules: readonly ConnectorRule[] = [
  transformUndefined,
  transformUnlisted,
  transformDuplicateAlias,
  transformUnknownClass,
  transformPredicate,
  predicateUnused,
];

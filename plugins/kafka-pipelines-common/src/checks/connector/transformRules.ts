import type { ConnectorRule } from './connectorRule';
import { predicateUnused } from './rules/predicateUnused';
import { transformDropsAll } from './rules/transformDropsAll';
import { transformDuplicateAlias } from './rules/transformDuplicateAlias';
import { transformEmptyAlias } from './rules/transformEmptyAlias';
import { transformKind } from './rules/transformKind';
import { transformOption } from './rules/transformOption';
import { transformOrder } from './rules/transformOrder';
import { transformPredicate } from './rules/transformPredicate';
import { transformRegex } from './rules/transformRegex';
import { transformUndefined } from './rules/transformUndefined';
import { transformUnknownClass } from './rules/transformUnknownClass';
import { transformUnlisted } from './rules/transformUnlisted';

/** Rules about the transforms and predicates of one connector. */
export const transformRules: readonly ConnectorRule[] = [
  transformUndefined,
  transformUnlisted,
  transformDuplicateAlias,
  transformEmptyAlias,
  transformUnknownClass,
  transformKind,
  transformRegex,
  transformOption,
  transformPredicate,
  transformDropsAll,
  transformOrder,
  predicateUnused,
];

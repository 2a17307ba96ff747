import type { ConnectorRule } from './connectorRule';
import { mirrorConverter } from './rules/mirrorConverter';
import { mirrorSameAlias } from './rules/mirrorSameAlias';
import { mirrorSameCluster } from './rules/mirrorSameCluster';

/** Rules about one connector of MirrorMaker. */
export const mirrorRules: readonly ConnectorRule[] = [
  mirrorSameCluster,
  mirrorSameAlias,
  mirrorConverter,
];

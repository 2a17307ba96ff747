import type { ChangeRule } from './changeRule';
import { connectorRenamed } from './connectorRenamed';
import { identityChanged } from './identityChanged';
import { identityReplaces } from './identityReplaces';
import { ksqldbAppliedMigration } from './ksqldbAppliedMigration';
import { ksqldbHeadlessIdentity } from './ksqldbHeadlessIdentity';
import { ksqldbModeChange } from './ksqldbModeChange';
import { ksqldbRestart } from './ksqldbRestart';
import { ksqldbVolume } from './ksqldbVolume';

/** Rules that compare a fleet with the one before; `rules` in kafka-pipelines.yaml sets their severities. */
export const fleetChangeRules: readonly ChangeRule[] = [
  identityChanged,
  identityReplaces,
  connectorRenamed,
  ksqldbHeadlessIdentity,
  ksqldbModeChange,
  ksqldbAppliedMigration,
  ksqldbVolume,
  ksqldbRestart,
];

import { InputError } from '@backstage/errors';
import {
  hasErrors,
  type ChangeSet,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  secretFindings,
  type Snapshot,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { errorText } from './findingText';

/**
 * Asserts that a change set may be put out: the scaffolder keeps what steps put
 * out, so it holds no secret in clear.
 *
 * @throws InputError that says where one stands, and nothing of it
 */
export function assertNoSecrets(
  changeSet: ChangeSet,
  newest: { snapshot: Snapshot; fleet: Fleet },
): void {
  const findings = secretFindings({ changeSet, ...newest });
  if (hasErrors(findings)) {
    throw new InputError(errorText(changeSet.pipelines, findings));
  }
}

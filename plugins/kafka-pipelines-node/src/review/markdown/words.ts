import type { ChangeKind } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { code } from '../../changes/pullRequest/markdown';

export const CHANGES: Record<ChangeKind, string> = {
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
};

/** `in dev, prod`, after a space; nothing where there is no environment. */
export function inEnvironments(environments: readonly string[]): string {
  return environments.length === 0
    ? ''
    : ` in ${environments.map(code).join(', ')}`;
}

import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  publishChangeSet,
  type PublishOptions,
} from '../../changes/publishChangeSet';
import type { PublishResult } from '../../changes/publishResult';
import type { GitOpsRepository } from '../types';

/** The change that creates a pipeline of one file. */
export function creating(
  name: string,
  text = `pipeline:\n  name: ${name}\n`,
  id = `task-${name}`,
): ChangeSet {
  return {
    version: 1,
    repository: 'demo',
    branch: 'main',
    base: '0'.repeat(40),
    request: { id, verb: 'create', by: 'user:default/ann' },
    pipelines: [name],
    message: `Add pipeline ${name}`,
    edits: [{ path: `pipelines/${name}/values.yaml`, create: text }],
  };
}

/** Publishes as Ann. */
export function publish(
  repository: GitOpsRepository,
  changeSet: ChangeSet,
  more: Partial<PublishOptions> = {},
): Promise<PublishResult> {
  return publishChangeSet({
    repository,
    changeSet,
    author: { name: 'Ann', email: 'ann@example.com' },
    ...more,
  });
}

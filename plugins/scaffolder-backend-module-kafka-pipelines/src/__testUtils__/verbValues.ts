import type { JsonObject } from '@backstage/types';
import type { Verb } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { TestRepository } from './gitRepository';

/** File of which a field is edited. */
export const EDITED_FILE = 'pipelines/orders-cdc/values.yaml';

/** A form about the demo repository filled in, by verb. */
export async function verbValues(
  verb: Verb,
  git: TestRepository,
): Promise<JsonObject> {
  switch (verb) {
    case 'edit':
      return {
        pipeline: 'orders-cdc',
        files: [
          {
            file: 'values.yaml',
            blob: await git.git('rev-parse', `main:${EDITED_FILE}`),
            set: [
              { pointer: '/topics/shop.orders/partitions', value: 12, was: 6 },
            ],
          },
        ],
      };
    case 'remove':
      return { pipeline: 'orders-per-minute' };
    case 'promote':
      return { pipeline: 'returns-outbox', from: 'dev', to: 'prod' };
    case 'derive':
      return {
        pipeline: 'returns-outbox',
        name: 'refunds-outbox',
        environments: ['dev'],
        answers: {
          'connector/returns-postgres': 'refunds-postgres',
          'topic/returns.events': 'refunds.events',
          'topic/heartbeat.returns': 'heartbeat.refunds',
          'topic.prefix/returns': 'refunds',
          'slot.name/debezium_returns': 'debezium_refunds',
          'publication.name/debezium_returns': 'debezium_refunds',
        },
      };
    default:
      return {
        select: { pipelines: ['orders-cdc', 'orders-per-minute'] },
        change: { kind: 'metadata', field: 'lifecycle', value: 'deprecated' },
      };
  }
}

import { configTexts } from '../../pipeline/configText';
import { DEAD_LETTER_QUEUE_KEYS } from '../../pipeline/deadLetterQueue';
import type { ConnectorView } from '../partViews';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

interface Problem {
  message: string;
  hint: string;
  path: Path;
}

/** What config says beside a dead letter queue that is structure. */
function* besideIt({ merged, name }: ConnectorView): Generator<Problem> {
  const config = configTexts(merged.config);
  for (const key of Object.keys(config)) {
    if (key.startsWith(DEAD_LETTER_QUEUE_KEYS)) {
      yield {
        message: `The config of ${name} has ${key} beside deadLetterQueue.`,
        hint: 'Write topic, replicas and contextHeaders below deadLetterQueue.',
        path: ['config', key],
      };
    }
  }
  const tolerance = config['errors.tolerance'] || 'all';
  if (tolerance !== 'all') {
    yield {
      message: `The config of ${name} sets errors.tolerance to ${tolerance}, so that the first record it fails on would stop its task.`,
      hint: 'Remove errors.tolerance: deadLetterQueue sets it to all.',
      path: ['config', 'errors.tolerance'],
    };
  }
}

function* problems(connector: ConnectorView): Generator<Problem> {
  const { configured, merged, name } = connector;
  if (!merged.deadLetterQueue?.topic) {
    yield {
      message: `The dead letter queue of ${name} has no topic.`,
      hint: 'Name one as deadLetterQueue.topic, or write `enabled: false` below deadLetterQueue.',
      path: ['deadLetterQueue'],
    };
  }
  // That a source has none at all is said by connector/wrong-kind-key.
  if (configured.role !== 'source') {
    yield* besideIt(connector);
  }
}

/** What the entry says of a dead letter queue is complete, and its config does not contradict it. */
export const connectorDeadLetterQueue: FleetRule = {
  id: 'connector/dead-letter-queue',
  severity: 'error',
  description:
    'A dead letter queue has no topic, or is contradicted by the config.',
  explanation:
    'Records that the sink fails on would stop its task, or go where nobody looks for them.',
  bad: 'connectors:\n  orders-bigquery:\n    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector\n    config: { topics: shop.orders, errors.tolerance: none }\n    deadLetterQueue: { topic: dead-letters }',
  good: [
    'connectors:',
    '  orders-bigquery:',
    '    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    '    config: { topics: shop.orders }',
    '    deadLetterQueue: { topic: dead-letters }',
  ].join('\n'),
  *checkPipeline({ connectors }) {
    for (const connector of connectors) {
      const queue = connector.merged.deadLetterQueue;
      if (queue && queue.enabled !== false) {
        for (const { path, ...said } of problems(connector)) {
          yield {
            ...said,
            place: connector.place(path),
            subject: connector.subject,
          };
        }
      }
    }
  },
};

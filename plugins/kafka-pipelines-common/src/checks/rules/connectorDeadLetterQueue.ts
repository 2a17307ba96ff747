import { connectorRole } from '../../lineage/connectorRole';
import { consumedTopics } from '../../lineage/sinkTopics';
import { literalName } from '../../lineage/nameTemplate';
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

const OFF = 'write `enabled: false` below deadLetterQueue';

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
  const { effective, merged, name } = connector;
  const topic = merged.deadLetterQueue?.topic;
  if (connectorRole(effective.class, effective.config) === 'source') {
    yield {
      message: `${name} is a source and has no dead letter queue: records it fails on would be lost.`,
      hint: `Remove deadLetterQueue; where it comes from another file, ${OFF}.`,
      path: ['deadLetterQueue'],
    };
    return;
  }
  if (!topic) {
    yield {
      message: `The dead letter queue of ${name} has no topic.`,
      hint: `Name one as deadLetterQueue.topic, or ${OFF}.`,
      path: ['deadLetterQueue'],
    };
  } else if (
    consumedTopics(effective.config, [topic]).some(
      consumed => literalName(consumed.topic) === topic,
    )
  ) {
    yield {
      message: `${name} reads its own dead letter queue ${topic}: a record it fails on would come back for ever.`,
      hint: 'Name another topic.',
      path: ['deadLetterQueue', 'topic'],
    };
  }
  yield* besideIt(connector);
}

/** A dead letter queue takes what its sink fails on, and nothing contradicts it. */
export const connectorDeadLetterQueue: FleetRule = {
  id: 'connector/dead-letter-queue',
  severity: 'error',
  description:
    'A dead letter queue belongs to a source, has no topic, is read by its own sink, or is contradicted by the config.',
  bad:
    'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConnector\n    deadLetterQueue: { topic: dead-letters }',
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

import type { EffectiveConnector } from '../pipeline/effective';
import { BIGQUERY_SINK, bigQueryTable } from './bigQueryTables';
import { connectorRole, unknownClassReason } from './connectorRole';
import { debeziumTopics, type DebeziumCapture } from './debeziumTopics';
import { certaintyOf, GraphBuilder, weaker } from './GraphBuilder';
import {
  literalName,
  printName,
  unify,
  type NameTemplate,
} from './nameTemplate';
import {
  consumedTopics,
  deadLetterQueue,
  type ConsumedTopic,
} from './sinkTopics';
import { routedTopics } from './topicRouting';
import type { LineageGraph } from './types';

/** What is known besides the connector itself. */
export interface ConnectorLineageOptions {
  pipeline?: string;
  /** Names of topics on its Kafka cluster; patterns are resolved with them. */
  knownTopics?: ReadonlySet<string>;
}

const NO_TOPICS: ReadonlySet<string> = new Set();

interface Scope {
  connector: Pick<
    EffectiveConnector,
    'name' | 'class' | 'connectCluster' | 'kafkaCluster' | 'config'
  >;
  id: string;
  graph: GraphBuilder;
  knownTopics: ReadonlySet<string>;
}

function topicNode({ connector, graph }: Scope, topic: NameTemplate): string {
  return graph.topic(connector.kafkaCluster, printName(topic));
}

/** Tables that a pattern stands for, found by the topics that exist. */
function addResolvedTables(
  scope: Scope,
  capture: DebeziumCapture,
  table: DebeziumCapture['tables'][number],
  pattern: NameTemplate,
): void {
  const { config } = scope.connector;
  for (const known of scope.knownTopics) {
    const values = capture.internalTopics.includes(known)
      ? undefined
      : unify(pattern, known);
    const filled = values && capture.fill(table, values);
    const routes =
      filled &&
      routedTopics(config, filled.topic).some(
        routed =>
          routed.certainty !== 'unknown' && literalName(routed.topic) === known,
      );
    if (routes) {
      const because = {
        certainty: 'possible',
        via: table.via,
        reason: `${table.reason}, and topic ${known} fits`,
      } as const;
      const dataset = scope.graph.dataset(capture.platform, filled.dataset);
      scope.graph.edge(dataset, scope.id, because);
      scope.graph.edge(scope.id, topicNode(scope, [known]), because);
    }
  }
}

function addTopicsOfTable(
  scope: Scope,
  capture: DebeziumCapture,
  table: DebeziumCapture['tables'][number],
): void {
  for (const routed of routedTopics(scope.connector.config, table.topic)) {
    if (routed.certainty === 'unknown') {
      scope.graph.unknown(scope.id, 'outputs', routed);
    } else {
      scope.graph.edge(scope.id, topicNode(scope, routed.topic), {
        certainty: routed.certainty,
        via: routed.via ?? table.via,
        reason: routed.reason ?? table.reason,
      });
      if (literalName(routed.topic) === undefined) {
        addResolvedTables(scope, capture, table, routed.topic);
      }
    }
  }
}

function addDebezium(scope: Scope, capture: DebeziumCapture): void {
  if (capture.tables.length === 0) {
    scope.graph.unknown(scope.id, 'inputs', capture.noTables);
  }
  for (const table of capture.tables) {
    const dataset = scope.graph.dataset(capture.platform, table.dataset);
    scope.graph.edge(dataset, scope.id, {
      certainty: certaintyOf(table.dataset),
      via: table.via,
      reason: table.reason,
    });
    if (!capture.unknownTopics) {
      addTopicsOfTable(scope, capture, table);
    }
  }
  if (capture.unknownTopics) {
    scope.graph.unknown(scope.id, 'outputs', capture.unknownTopics);
  }
}

function addBigQuery(scope: Scope, consumed: ConsumedTopic): void {
  const { config } = scope.connector;
  for (const routed of routedTopics(config, consumed.topic)) {
    if (routed.certainty === 'unknown') {
      scope.graph.unknown(scope.id, 'outputs', routed);
      continue;
    }
    const table = bigQueryTable(config, routed.topic);
    if (!table.name) {
      scope.graph.unknown(scope.id, 'outputs', table);
      continue;
    }
    const named = table.determined ? certaintyOf(table.name) : 'possible';
    scope.graph.edge(scope.id, scope.graph.dataset('bigquery', table.name), {
      certainty: weaker(weaker(consumed.certainty, routed.certainty), named),
      via: table.via,
      reason: routed.reason
        ? `${routed.reason}; ${table.reason}`
        : table.reason,
    });
  }
}

function addSink(scope: Scope): void {
  const { class: connectorClass, config } = scope.connector;
  const consumed = consumedTopics(config, scope.knownTopics);
  for (const { topic, ...because } of consumed) {
    scope.graph.edge(topicNode(scope, topic), scope.id, because);
  }
  if (consumed.length === 0) {
    scope.graph.unknown(scope.id, 'inputs', {
      via: 'topics',
      reason: 'the sink has neither topics nor topics.regex',
    });
  }
  const dlq = deadLetterQueue(config);
  if (dlq) {
    const { topic, ...because } = dlq;
    scope.graph.edge(scope.id, topicNode(scope, topic), because);
  }
  if (connectorClass === BIGQUERY_SINK) {
    consumed.forEach(topic => addBigQuery(scope, topic));
  } else {
    scope.graph.unknown(scope.id, 'outputs', {
      via: 'connector.class',
      reason: unknownClassReason(connectorClass),
    });
  }
}

/**
 * What one connector reads and writes, as far as its config says: tables and
 * topics of Debezium for MySQL, MariaDB, PostgreSQL and MongoDB, topics of
 * every sink with its dead letter queue, tables of the BigQuery sink. What is
 * not known is an edge of certainty `unknown` with the reason, never a guess.
 *
 * @public
 */
export function connectorLineage(
  connector: Scope['connector'],
  options: ConnectorLineageOptions = {},
): LineageGraph {
  const graph = new GraphBuilder();
  const scope: Scope = {
    connector,
    graph,
    id: graph.connector(
      connector.connectCluster,
      connector.name,
      options.pipeline,
    ),
    knownTopics: options.knownTopics ?? NO_TOPICS,
  };
  const capture = debeziumTopics(connector.class, connector.config);
  if (capture) {
    addDebezium(scope, capture);
    return graph.build();
  }
  if (connectorRole(connector.class, connector.config) === 'sink') {
    addSink(scope);
    return graph.build();
  }
  const because = {
    via: 'connector.class',
    reason: unknownClassReason(connector.class),
  };
  graph.unknown(scope.id, 'inputs', because);
  graph.unknown(scope.id, 'outputs', because);
  return graph.build();
}

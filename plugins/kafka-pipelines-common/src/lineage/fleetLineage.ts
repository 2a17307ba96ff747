import type { Fleet, PipelineInstance } from '../fleet/types';
import type { EffectiveConnector } from '../pipeline/effective';
import { connectorLineage } from './connectorLineage';
import { isNamedNode } from './flows';
import { GraphBuilder } from './GraphBuilder';
import type { LineageGraph } from './types';

const byName = ([a]: [string, unknown], [b]: [string, unknown]) =>
  a < b ? -1 : 1;

function instancesOf(fleet: Fleet): PipelineInstance[] {
  return Object.entries(fleet.pipelines)
    .sort(byName)
    .flatMap(([, pipeline]) =>
      Object.entries(pipeline.instances)
        .sort(byName)
        .map(([, instance]) => instance),
    );
}

/** Names of topics by Kafka cluster: declared ones and those a graph names for sure. */
class KnownTopics {
  readonly #byCluster = new Map<string, Set<string>>();

  add(kafkaCluster: string, name: string): void {
    const topics = this.#byCluster.get(kafkaCluster) ?? new Set();
    this.#byCluster.set(kafkaCluster, topics.add(name));
  }

  of(kafkaCluster: string): ReadonlySet<string> | undefined {
    return this.#byCluster.get(kafkaCluster);
  }
}

function addProvenTopics(
  known: KnownTopics,
  kafkaCluster: string,
  { nodes, edges }: LineageGraph,
): void {
  const proven = new Set(
    edges
      .filter(edge => edge.certainty === 'proven')
      .flatMap(edge => [edge.from, edge.to]),
  );
  for (const node of nodes) {
    if (node.kind === 'topic' && proven.has(node.id)) {
      known.add(kafkaCluster, node.name);
    }
  }
}

const kept = new WeakMap<EffectiveConnector, LineageGraph>();

/** What a connector says by itself. The same object for the same connector. */
function lineageAlone(
  connector: EffectiveConnector,
  pipeline: string,
): LineageGraph {
  const graph =
    kept.get(connector) ?? connectorLineage(connector, { pipeline });
  kept.set(connector, graph);
  return graph;
}

/** True where no topic is left to be found among those that others name. */
function isResolved(
  { config }: EffectiveConnector,
  { nodes }: LineageGraph,
): boolean {
  return (
    config['topics.regex'] === undefined &&
    nodes.every(node => node.kind !== 'topic' || isNamedNode(node))
  );
}

/**
 * The lineage of all pipelines in all environments: connectors with what they
 * read and write, declared topics, ksqlDB apps. Patterns of tables and topics
 * are resolved with the topics that the whole fleet names on the same Kafka
 * cluster, so that what one pipeline writes meets what another one reads.
 *
 * @public
 */
export function fleetLineage(fleet: Fleet): LineageGraph {
  const instances = instancesOf(fleet);
  const graph = new GraphBuilder();
  const known = new KnownTopics();

  for (const { pipeline, effective } of instances) {
    for (const topic of Object.values(effective.topics)) {
      known.add(topic.kafkaCluster, topic.name);
      graph.topic(
        topic.kafkaCluster,
        topic.name,
        topic.managed === 'operator' ? pipeline : undefined,
      );
    }
    for (const connector of Object.values(effective.connectors)) {
      addProvenTopics(
        known,
        connector.kafkaCluster,
        lineageAlone(connector, pipeline),
      );
    }
  }

  for (const { pipeline, effective } of instances) {
    for (const connector of Object.values(effective.connectors)) {
      const alone = lineageAlone(connector, pipeline);
      graph.add(
        isResolved(connector, alone)
          ? alone
          : connectorLineage(connector, {
              pipeline,
              knownTopics: known.of(connector.kafkaCluster),
            }),
      );
    }
    for (const app of Object.values(effective.ksqldb)) {
      const id = graph.ksqldbApp(app.name, pipeline);
      const because = {
        via: 'statements',
        reason: 'statements of ksqlDB apps are not evaluated',
      };
      graph.unknown(id, 'inputs', because);
      graph.unknown(id, 'outputs', because);
    }
  }
  return graph.build();
}

import type { Entity } from '@backstage/catalog-model';
import type { Fleet } from '../fleet/types';
import { flowsOf, isNamedNode } from '../lineage/flows';
import { connectorId, ksqldbQueryId, topicId } from '../lineage/graphIds';
import type { LineageGraph, LineageNode } from '../lineage/types';
import type { KafkaCluster } from '../pipeline';
import type {
  EffectiveConnector,
  EffectiveKsqldbApp,
  EffectiveTopic,
} from '../pipeline/effective';
import { ownRecord, ownValue } from '../pipeline/ownRecord';
import type { EntityContext } from './baseEntity';
import {
  buildConnectClusterEntity,
  type ConnectClusterData,
} from './buildConnectClusterEntity';
import { buildConnectorEntity } from './buildConnectorEntity';
import { buildDatasetEntity } from './buildDatasetEntity';
import { buildKafkaClusterEntity } from './buildKafkaClusterEntity';
import { buildKsqldbEntity } from './buildKsqldbEntity';
import { buildPipelineEntity } from './buildPipelineEntity';
import { buildTopicEntity } from './buildTopicEntity';
import { declaringFile, FLEET_CONFIG_FILE } from './declaringFile';
import { Occurrences } from './environmentData';
import { Owners } from './owners';

interface Parts {
  connectors: Occurrences<EffectiveConnector>;
  ksqldb: Occurrences<EffectiveKsqldbApp>;
  topics: Occurrences<EffectiveTopic>;
  /** Pipeline by graph id of a connector or app. */
  pipelineOf: Map<string, string>;
}

function partsOf(fleet: Fleet): Parts {
  const parts: Parts = {
    connectors: new Occurrences(),
    ksqldb: new Occurrences(),
    topics: new Occurrences(),
    pipelineOf: new Map(),
  };
  // One id belongs to one pipeline; where two claim it, a check says so, and the first one is shown.
  const claim = (id: string, pipeline: string) => {
    const owner = parts.pipelineOf.get(id) ?? pipeline;
    parts.pipelineOf.set(id, owner);
    return owner === pipeline;
  };
  for (const pipeline of Object.values(fleet.pipelines)) {
    for (const { environment, effective } of Object.values(
      pipeline.instances,
    )) {
      for (const connector of Object.values(effective.connectors)) {
        const id = connectorId(connector.connectCluster, connector.name);
        if (claim(id, pipeline.name)) {
          parts.connectors.add(id, environment, connector);
        }
      }
      for (const app of Object.values(effective.ksqldb)) {
        const id = `ksqldb:${app.name}`;
        if (claim(id, pipeline.name)) {
          parts.ksqldb.add(id, environment, app);
        }
      }
      for (const topic of Object.values(effective.topics)) {
        const id = topicId(topic.kafkaCluster, topic.name);
        parts.topics.add(id, environment, topic);
      }
    }
  }
  return parts;
}

function kafkaClusters(fleet: Fleet): Occurrences<KafkaCluster> {
  const clusters = new Occurrences<KafkaCluster>();
  for (const { name, shared, connectShared } of Object.values(
    fleet.environments,
  )) {
    for (const values of [shared, connectShared]) {
      for (const [key, cluster] of Object.entries(values.kafkaClusters ?? {})) {
        clusters.add(key, name, cluster);
      }
    }
  }
  return clusters;
}

function connectClusters(fleet: Fleet): Occurrences<ConnectClusterData> {
  const clusters = new Occurrences<ConnectClusterData>();
  for (const environment of Object.values(fleet.environments)) {
    const declared = {
      ...environment.connectShared.connectClusters,
      ...environment.shared.connectClusters,
    };
    const withFiles = Object.values(fleet.connectClusters)
      .filter(({ instances }) => ownValue(instances, environment.name))
      .map(({ name }) => name);
    for (const name of new Set([...Object.keys(declared), ...withFiles])) {
      const cluster = ownValue(declared, name);
      const values = ownValue(
        ownValue(fleet.connectClusters, name)?.instances,
        environment.name,
      )?.values;
      clusters.add(name, environment.name, {
        namespace: cluster?.namespace,
        kafkaCluster: cluster?.kafkaCluster,
        description: values?.cluster?.description,
        plugins: ownRecord(
          Object.entries(values?.plugins ?? {}).flatMap(([plugin, entry]) =>
            entry.enabled === false || !entry.artifact
              ? []
              : [[plugin, entry.artifact] as const],
          ),
        ),
      });
    }
  }
  return clusters;
}

/** Kafka cluster of a topic, from `topic:<kafka cluster>:<name>`. */
function clusterOfTopic({ id }: LineageNode): string {
  return id.split(':')[1];
}

/**
 * The catalog entities of a fleet: pipelines, connectors, ksqlDB apps, topics,
 * Connect clusters, Kafka clusters and datasets, one per thing with its
 * environments as data. Topics and datasets are those whose names are known.
 * Pipelines and Connect clusters that are broken have none.
 *
 * The same fleet gives the same entities, and nothing in them changes with the
 * commit, so that the catalog writes only what has changed.
 *
 * @param graph - lineage of the fleet
 * @public
 */
export function fleetEntities(
  fleet: Fleet,
  graph: LineageGraph,
  context: EntityContext,
): Entity[] {
  const owners = new Owners(fleet, graph);
  const flows = flowsOf(graph);
  const parts = partsOf(fleet);
  const pipelineFile = (name: string | undefined) =>
    ownValue(fleet.pipelines, name)?.files[0] ?? FLEET_CONFIG_FILE;
  /** The pipeline whose file says why a node is there at all. */
  const namedBy = (node: LineageNode) => {
    const { inputs, outputs } = flows(node.id);
    const other = [...inputs, ...outputs].find(({ id }) => id)?.id;
    return node.pipeline ?? (other && parts.pipelineOf.get(other));
  };
  const partsWithPipeline = <T>(occurrences: Occurrences<T>) =>
    occurrences.entries().flatMap(([id, byEnvironment]) => {
      const pipeline = ownValue(fleet.pipelines, parts.pipelineOf.get(id));
      return pipeline
        ? [
            {
              id,
              byEnvironment,
              pipeline,
              owner: owners.pipeline(pipeline.name),
            },
          ]
        : [];
    });
  const topics = new Map(parts.topics.entries());
  const named = graph.nodes.filter(isNamedNode);

  return [
    ...Object.values(fleet.pipelines)
      .filter(({ broken }) => !broken)
      .map(pipeline =>
        buildPipelineEntity(context, pipeline, owners.pipeline(pipeline.name)),
      ),
    ...partsWithPipeline(parts.connectors).map(part =>
      buildConnectorEntity(context, { ...part, flows: flows(part.id) }),
    ),
    ...partsWithPipeline(parts.ksqldb).map(part =>
      buildKsqldbEntity(context, {
        ...part,
        flows: flows(ksqldbQueryId(part.id.slice('ksqldb:'.length), 0)),
      }),
    ),
    ...named
      .filter(({ kind }) => kind === 'topic')
      .map(node => {
        const kafkaCluster = clusterOfTopic(node);
        return buildTopicEntity(context, {
          id: node.id,
          name: node.name,
          kafkaCluster,
          pipeline: node.pipeline,
          file: pipelineFile(namedBy(node)),
          owner: owners.topic(node, kafkaCluster),
          byEnvironment: topics.get(node.id) ?? {},
        });
      }),
    ...connectClusters(fleet)
      .entries()
      .filter(([name]) => !ownValue(fleet.connectClusters, name)?.broken)
      .map(([name, byEnvironment]) =>
        buildConnectClusterEntity(context, {
          name,
          file:
            ownValue(fleet.connectClusters, name)?.files[0] ??
            declaringFile(fleet, ['connectClusters', name]),
          owner: owners.connectCluster(name),
          byEnvironment,
        }),
      ),
    ...kafkaClusters(fleet)
      .entries()
      .map(([name, byEnvironment]) =>
        buildKafkaClusterEntity(context, {
          name,
          file: declaringFile(fleet, ['kafkaClusters', name]),
          owner: owners.kafkaCluster(name),
          byEnvironment,
        }),
      ),
    ...named
      .filter(({ kind }) => kind === 'dataset')
      .map(node =>
        buildDatasetEntity(context, {
          id: node.id,
          platform: node.platform,
          name: node.name,
          file: pipelineFile(namedBy(node)),
          owner: owners.dataset(node),
        }),
      ),
  ];
}

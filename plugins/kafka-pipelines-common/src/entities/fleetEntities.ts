import type { Entity } from '@backstage/catalog-model';
import { connectClustersOf, kafkaClustersOf } from '../fleet/clusters';
import { partsOf } from '../fleet/parts';
import type { Fleet, FleetPipeline, PipelineInstance } from '../fleet/types';
import { flowsOf, isNamedNode, type Flows } from '../lineage/flows';
import { ksqldbQueryId } from '../lineage/graphIds';
import type { LineageGraph, LineageNode } from '../lineage/types';
import { ownValue } from '../pipeline/ownRecord';
import type { EntityContext } from './baseEntity';
import { buildConnectClusterEntity } from './buildConnectClusterEntity';
import { buildConnectorEntity } from './buildConnectorEntity';
import { buildDatasetEntity } from './buildDatasetEntity';
import { buildKafkaClusterEntity } from './buildKafkaClusterEntity';
import { buildKsqldbEntity } from './buildKsqldbEntity';
import { buildPipelineEntity } from './buildPipelineEntity';
import { buildTopicEntity } from './buildTopicEntity';
import { declaringFile, FLEET_CONFIG_FILE } from './declaringFile';
import { Owners } from './owners';

function instancesOf({ instances }: FleetPipeline): PipelineInstance[] {
  return Object.values(instances);
}

/**
 * Pipelines with their connectors and apps. One graph id belongs to one
 * pipeline; where two claim it, a check says so, and the first one is shown.
 */
function partEntities(
  pipelines: FleetPipeline[],
  owners: Owners,
  flows: (id: string) => Flows,
  context: EntityContext,
): Entity[] {
  const claimed = new Set<string>();
  const claim = ([id]: [string, unknown]) =>
    !claimed.has(id) && claimed.add(id).has(id);
  return pipelines.flatMap(pipeline => {
    const { connectors, ksqldb } = partsOf(instancesOf(pipeline));
    const owner = owners.pipeline(pipeline.name);
    return [
      buildPipelineEntity(context, pipeline, owner),
      ...connectors
        .entries()
        .filter(claim)
        .map(([id, byEnvironment]) =>
          buildConnectorEntity(context, {
            id,
            pipeline,
            owner,
            byEnvironment,
            flows: flows(id),
          }),
        ),
      ...ksqldb
        .entries()
        .filter(claim)
        .map(([id, byEnvironment]) =>
          buildKsqldbEntity(context, {
            id,
            pipeline,
            owner,
            byEnvironment,
            flows: flows(
              ksqldbQueryId(Object.values(byEnvironment)[0].name, 0),
            ),
          }),
        ),
    ];
  });
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
  const pipelines = Object.values(fleet.pipelines).filter(
    ({ broken }) => !broken,
  );
  const topics = new Map(
    partsOf(pipelines.flatMap(instancesOf)).topics.entries(),
  );
  const named = graph.nodes.filter(isNamedNode);
  const pipelineOfNode = new Map(
    graph.nodes.map(({ id, pipeline }) => [id, pipeline]),
  );
  /** The file that says why a node is there at all. */
  const fileOf = (node: LineageNode) => {
    const { inputs, outputs } = flows(node.id);
    const [pipeline] = [
      node.pipeline,
      ...[...inputs, ...outputs].map(({ id }) => id && pipelineOfNode.get(id)),
    ].filter(Boolean);
    return ownValue(fleet.pipelines, pipeline)?.files[0] ?? FLEET_CONFIG_FILE;
  };

  return [
    ...partEntities(pipelines, owners, flows, context),
    ...named
      .filter(({ kind }) => kind === 'topic')
      .map(node => {
        const kafkaCluster = clusterOfTopic(node);
        return buildTopicEntity(context, {
          id: node.id,
          name: node.name,
          kafkaCluster,
          pipeline: node.pipeline,
          file: fileOf(node),
          owner: owners.topic(node, kafkaCluster),
          byEnvironment: topics.get(node.id) ?? {},
        });
      }),
    ...connectClustersOf(fleet)
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
    ...kafkaClustersOf(fleet)
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
          file: fileOf(node),
          owner: owners.dataset(node),
        }),
      ),
  ];
}

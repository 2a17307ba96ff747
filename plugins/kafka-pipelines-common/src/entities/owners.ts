import type { Fleet } from '../fleet/types';
import type { LineageGraph, LineageNode } from '../lineage/types';
import { isMap } from '../pipeline/mergeValues';
import { ownValue } from '../pipeline/ownRecord';
import { ownerRef } from '../text/entityRefs';

/** Owner of what nobody is named for; the catalog asks for one. */
const NOBODY = 'group:default/unknown';

/**
 * Owners by the rules of the catalog entities: a part belongs to its pipeline's
 * owner, a topic to its declaring pipeline, else its only writer, else its Kafka
 * cluster; a dataset to whom `datasets` of `kafka-pipelines.yaml` names, else
 * its only writer, else the default given there; clusters to whom their own files
 * name, else `clusterOwner`.
 */
export class Owners {
  readonly #writers = new Map<string, Set<string>>();

  constructor(private readonly fleet: Fleet, graph: LineageGraph) {
    const nodes = new Map(graph.nodes.map(node => [node.id, node]));
    for (const { from, to, certainty } of graph.edges) {
      const pipeline = nodes.get(from)?.pipeline;
      if (pipeline && certainty !== 'unknown') {
        this.#writers.set(
          to,
          (this.#writers.get(to) ?? new Set()).add(pipeline),
        );
      }
    }
  }

  #first(...owners: Array<string | undefined>): string {
    for (const owner of owners) {
      const ref = owner === undefined ? undefined : ownerRef(owner);
      if (ref) {
        return ref;
      }
    }
    return NOBODY;
  }

  #pipelineOwner(pipeline: string | undefined): string | undefined {
    return ownValue(this.fleet.pipelines, pipeline)?.metadata.owner;
  }

  /** The one pipeline that writes something. */
  onlyWriter(id: string): string | undefined {
    const writers = [...(this.#writers.get(id) ?? [])];
    return writers.length === 1 ? writers[0] : undefined;
  }

  pipeline(name: string): string {
    return this.#first(
      this.#pipelineOwner(name),
      this.fleet.config.clusterOwner,
    );
  }

  kafkaCluster(name: string): string {
    const named = Object.values(this.fleet.environments).flatMap(
      ({ shared, connectShared }) => [
        ownValue(shared.kafkaClusters, name)?.owner,
        ownValue(connectShared.kafkaClusters, name)?.owner,
      ],
    );
    return this.#first(...named, this.fleet.config.clusterOwner);
  }

  connectCluster(name: string): string {
    const cluster = ownValue(this.fleet.connectClusters, name);
    return this.#first(
      ...Object.values(cluster?.instances ?? {}).map(
        ({ values }) => values.cluster?.owner,
      ),
      this.fleet.config.clusterOwner,
    );
  }

  topic(node: LineageNode, kafkaCluster: string): string {
    return this.#first(
      this.#pipelineOwner(node.pipeline),
      this.#pipelineOwner(this.onlyWriter(node.id)),
      this.kafkaCluster(kafkaCluster),
    );
  }

  dataset({ id, platform, name }: LineageNode): string {
    const { datasets, clusterOwner } = this.fleet.config;
    const ofPlatform = ownValue(datasets, platform);
    const named = isMap(ofPlatform) ? ownValue(ofPlatform, name) : undefined;
    return this.#first(
      isMap(named) && typeof named.owner === 'string' ? named.owner : undefined,
      this.#pipelineOwner(this.onlyWriter(id)),
      datasets?.default?.owner,
      clusterOwner,
    );
  }
}

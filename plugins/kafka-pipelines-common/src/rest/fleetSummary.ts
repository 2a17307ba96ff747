import { connectClustersOf, kafkaClustersOf } from '../fleet/clusters';
import { pipelineSummary } from './pipelineSummary';
import { findingsByFolder, type FleetReading } from './reading';
import type { FleetSummary } from './types';

/**
 * A repository as the page "Kafka pipelines" and the pickers of forms see it.
 *
 * @param namespace - of the catalog entities
 * @public
 */
export function fleetSummary(
  reading: FleetReading,
  namespace?: string,
): FleetSummary {
  const { repository, branch, snapshot, fleet } = reading;
  const findings = findingsByFolder(reading);
  const pipelines = Object.values(fleet.pipelines).map(pipeline =>
    pipelineSummary(
      repository,
      pipeline,
      findings.get(pipeline.folder) ?? [],
      namespace,
    ),
  );
  return {
    repository,
    branch,
    commit: snapshot.commit,
    environments: Object.keys(fleet.environments),
    connectClusters: connectClustersOf(fleet)
      .entries()
      .map(([name, byEnvironment]) => {
        const data = Object.values(byEnvironment);
        const kafkaCluster = data.find(d => d.kafkaCluster)?.kafkaCluster;
        const namespaceOfCluster = data.find(d => d.namespace)?.namespace;
        return {
          name,
          environments: Object.keys(byEnvironment),
          ...(kafkaCluster && { kafkaCluster }),
          ...(namespaceOfCluster && { namespace: namespaceOfCluster }),
        };
      }),
    kafkaClusters: kafkaClustersOf(fleet)
      .entries()
      .map(([name]) => name),
    owners: [...new Set(pipelines.flatMap(({ owner }) => owner ?? []))].sort(),
    pipelines,
    findings: findings.get('') ?? [],
  };
}

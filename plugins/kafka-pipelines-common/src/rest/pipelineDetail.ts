import {
  foundSecrets,
  secretRemover,
  shownFileText,
} from '../checks/secretTexts';
import { entityRefOfId } from '../entities/entityNames';
import { partsOf } from '../fleet/parts';
import { flowsOf, type Flow } from '../lineage/flows';
import { ksqldbQueryId } from '../lineage/graphIds';
import type {
  EffectiveConnector,
  EffectiveKsqldbApp,
  EffectiveTopic,
} from '../pipeline/effective';
import { ownValue } from '../pipeline/ownRecord';
import { parseYaml } from '../yaml/parseYaml';
import { pipelineSummary } from './pipelineSummary';
import { findingsByFolder, type FleetReading } from './reading';
import type {
  ConnectorPart,
  FlowPart,
  KsqldbPart,
  PipelineDetail,
  TopicPart,
} from './types';

type Part<T> = [id: string, byEnvironment: Record<string, T>];

function provenRefs(flows: Flow[], namespace?: string): string[] {
  return flows.flatMap(({ id, certainty }) =>
    id !== undefined && certainty === 'proven'
      ? [entityRefOfId(id, namespace)]
      : [],
  );
}

function flowParts(
  direction: FlowPart['direction'],
  flows: Flow[],
  namespace?: string,
): FlowPart[] {
  return flows.map(({ id, ...flow }) => ({
    direction,
    ...flow,
    ...(id !== undefined && { entityRef: entityRefOfId(id, namespace) }),
  }));
}

function connectorPart(
  [id, byEnvironment]: Part<EffectiveConnector>,
  { inputs, outputs }: { inputs: Flow[]; outputs: Flow[] },
  namespace?: string,
): ConnectorPart {
  const running = ({
    class: connectorClass,
    version,
    state,
    tasksMax,
  }: EffectiveConnector) => ({
    class: connectorClass,
    ...(version !== undefined && { version }),
    state: state ?? 'running',
    ...(tasksMax !== undefined && { tasksMax }),
  });
  const [first] = Object.values(byEnvironment);
  return {
    name: first.name,
    connectCluster: first.connectCluster,
    ...running(first),
    environments: Object.keys(byEnvironment),
    byEnvironment: Object.fromEntries(
      Object.entries(byEnvironment).map(([environment, connector]) => [
        environment,
        running(connector),
      ]),
    ),
    entityRef: entityRefOfId(id, namespace),
    producesTo: provenRefs(outputs, namespace),
    consumesFrom: provenRefs(inputs, namespace),
    flows: [
      ...flowParts('input', inputs, namespace),
      ...flowParts('output', outputs, namespace),
    ],
  };
}

function topicPart(
  [id, byEnvironment]: Part<EffectiveTopic>,
  namespace?: string,
): TopicPart {
  const [{ name, kafkaCluster, managed, partitions, replicas }] =
    Object.values(byEnvironment);
  return {
    name,
    kafkaCluster,
    managed,
    ...(partitions !== undefined && { partitions }),
    ...(replicas !== undefined && { replicas }),
    environments: Object.keys(byEnvironment),
    entityRef: entityRefOfId(id, namespace),
  };
}

function ksqldbPart(
  [id, byEnvironment]: Part<EffectiveKsqldbApp>,
  namespace?: string,
): Omit<KsqldbPart, 'flows'> {
  const [app] = Object.values(byEnvironment);
  return {
    name: app.name,
    mode: app.mode,
    kafkaCluster: app.kafkaCluster,
    namespace: app.namespace,
    statements: app.statements,
    environments: Object.keys(byEnvironment),
    entityRef: entityRefOfId(id, namespace),
  };
}

/**
 * A pipeline as its page shows it. Where environments differ, a part shows the
 * first one it is in; a connector also says what runs in each. Secrets that
 * checks have found in clear are left out of the texts of its files.
 *
 * @param namespace - of the catalog entities
 * @returns undefined when the repository has no such pipeline
 * @public
 */
export function pipelineDetail(
  reading: FleetReading,
  name: string,
  namespace?: string,
): PipelineDetail | undefined {
  const { repository, fleet, graph, snapshot } = reading;
  const pipeline = ownValue(fleet.pipelines, name);
  if (!pipeline) {
    return undefined;
  }
  const parts = partsOf(Object.values(pipeline.instances));
  const flows = flowsOf(graph);
  const findings = findingsByFolder(reading).get(pipeline.folder) ?? [];
  const remove = secretRemover(foundSecrets(fleet, findings));
  return {
    summary: pipelineSummary(repository, pipeline, findings, namespace),
    commit: snapshot.commit,
    connectors: parts.connectors
      .entries()
      .map(part => connectorPart(part, flows(part[0]), namespace)),
    topics: parts.topics.entries().map(part => topicPart(part, namespace)),
    ksqldb: parts.ksqldb.entries().map(part => {
      const app = ksqldbPart(part, namespace);
      const { inputs, outputs } = flows(ksqldbQueryId(app.name, 0));
      return {
        ...app,
        statements: remove(app.statements),
        flows: [
          ...flowParts('input', inputs, namespace),
          ...flowParts('output', outputs, namespace),
        ],
      };
    }),
    files: pipeline.files.flatMap(path => {
      const text = snapshot.files.get(path);
      return text === undefined
        ? []
        : [
            {
              path,
              text: shownFileText(
                fleet.files.get(path) ?? parseYaml(path, text),
                remove,
              ),
            },
          ];
    }),
    findings,
  };
}

import { IDENTITY_CONSEQUENCES } from '../../checks/change/identities';
import { chartDefaults } from '../../pipeline/chartDefaults';
import { ownValue } from '../../pipeline/ownRecord';
import type { Danger } from '../../rest/types';
import type { FleetSides } from '../fleetSides';
import type {
  ConnectClusterDiff,
  FieldChange,
  PartDiff,
  PipelineDiff,
} from '../types';
import { DEFAULT_VALUE } from './found';
import { partDangers } from './partDangers';
import { removalMessage, staysUnpruned } from './removal';

const PRUNE = {
  connector: 'connectors',
  topic: 'topics',
  'ksqldb-app': 'ksqldb',
} as const;

/** Whether Argo CD leaves a part that is no longer declared. */
function stays(
  { before }: FleetSides,
  { removedFrom }: PipelineDiff,
  { environment, kind }: PartDiff,
): boolean {
  const said = ownValue(before.fleet.environments, environment)?.shared.argocd
    ?.prune?.[PRUNE[kind]];
  return (
    // The Application goes and leaves its resources: preserveResourcesOnDeletion
    removedFrom.includes(environment) ||
    staysUnpruned(said ?? chartDefaults.argocd.prune[PRUNE[kind]])
  );
}

/** A part as Kubernetes knows it. */
interface ObjectPart {
  /** Of the object. */
  name: string;
  part: PartDiff;
}

/** Undefined for an external topic, which is somebody else's and no object of ours. */
function objectPart(
  { before, after }: FleetSides,
  { pipeline }: PipelineDiff,
  part: PartDiff,
): ObjectPart | undefined {
  if (part.kind !== 'topic') return { name: part.name, part };
  const [was, is] = [before, after].map(
    side =>
      side
        .parts(pipeline)
        .topics.find(
          ({ name, environment, effective }) =>
            name === part.name &&
            environment.name === part.environment &&
            effective.managed === 'operator',
        )?.effective,
  );
  if (!was) return undefined;
  return {
    name: was.resourceName,
    part: is ? part : { ...part, change: 'removed' },
  };
}

/** True when another pipeline declares from now on what this one did. */
function isTakenOver(pipelines: readonly PipelineDiff[], part: PartDiff) {
  return pipelines.some(({ parts }) =>
    parts.some(
      ({ kind, name, environment, cluster, change }) =>
        change === 'added' &&
        kind === part.kind &&
        name === part.name &&
        environment === part.environment &&
        cluster === part.cluster,
    ),
  );
}

/** A danger, and the part that is in it. */
export interface LocatedDanger {
  danger: Danger;
  part: PartDiff;
  /** True when records of a topic are at risk. */
  dataAtRisk: boolean;
}

/** What of the parts of pipelines deserves a second look. */
export function pipelineDangers(
  sides: FleetSides,
  pipelines: readonly PipelineDiff[],
): LocatedDanger[] {
  return pipelines.flatMap(pipeline =>
    pipeline.parts.flatMap(each => {
      const object = objectPart(sides, pipeline, each);
      if (!object) return [];
      const { name, part } = object;
      return part.change === 'removed' && isTakenOver(pipelines, part)
        ? []
        : partDangers(part, stays(sides, pipeline, part)).map(
            ({ dataAtRisk, ...danger }) => ({
              danger: { ...danger, name },
              part,
              dataAtRisk: dataAtRisk === true,
            }),
          );
    }),
  );
}

const IDENTITY_FIELD = /^identity\.(.+)$/;

function clusterMessage({ key, after }: FieldChange): string | undefined {
  const identity = IDENTITY_FIELD.exec(key)?.[1];
  if (identity !== undefined) {
    return `gets another identity (${identity}); ${IDENTITY_CONSEQUENCES[identity]}`;
  }
  switch (key) {
    case 'namespace':
      return 'moves to another namespace, with all of its connectors; what runs in the old one stays there until somebody deletes it';
    case 'kafkaCluster':
      return 'moves to another Kafka cluster, where it knows none of its connectors and offsets';
    case 'useConnectorResources':
      return after === 'true'
        ? 'lets the operator manage connectors; it deletes those that have no KafkaConnector'
        : undefined;
    default:
      return undefined;
  }
}

function valuesOf({ before, after, secret }: FieldChange): Danger['values'] {
  return secret
    ? undefined
    : { before: before ?? DEFAULT_VALUE, after: after ?? DEFAULT_VALUE };
}

/** What of Connect clusters deserves a second look. */
export function connectClusterDangers(
  clusters: readonly ConnectClusterDiff[],
): Danger[] {
  return clusters.flatMap(({ cluster, environment, change, fields }) => {
    const about = { environment, kind: 'KafkaConnect', name: cluster };
    if (change === 'removed') {
      return [{ ...about, message: removalMessage(about.kind, true)! }];
    }
    return change === 'added'
      ? []
      : fields.flatMap(field => {
          const message = clusterMessage(field);
          const values = valuesOf(field);
          return message
            ? [{ ...about, message, ...(values && { values }) }]
            : [];
        });
  });
}

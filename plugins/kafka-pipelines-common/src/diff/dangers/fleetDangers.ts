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
import { partDangers, type PartDanger } from './partDangers';
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

/** A topic as far as anything of it is in Kubernetes: an external one is somebody else's. */
function managedPart(
  { before, after }: FleetSides,
  { pipeline }: PipelineDiff,
  part: PartDiff,
): PartDiff | undefined {
  if (part.kind !== 'topic') return part;
  const [was, is] = [before, after].map(side =>
    side
      .parts(pipeline)
      .topics.some(
        ({ name, environment, effective }) =>
          name === part.name &&
          environment.name === part.environment &&
          effective.managed === 'operator',
      ),
  );
  if (!was) return undefined;
  return is ? part : { ...part, change: 'removed' };
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

/** What of the parts of pipelines deserves a second look. */
export function pipelineDangers(
  sides: FleetSides,
  pipelines: readonly PipelineDiff[],
): Array<PartDanger & { cluster: string }> {
  return pipelines.flatMap(pipeline =>
    pipeline.parts.flatMap(each => {
      const part = managedPart(sides, pipeline, each);
      return !part ||
        (part.change === 'removed' && isTakenOver(pipelines, part))
        ? []
        : partDangers(part, stays(sides, pipeline, part)).map(danger => ({
            ...danger,
            cluster: part.cluster,
          }));
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

import type { Fleet, FleetEnvironment, PipelineInstance } from '../fleet/types';
import type { EffectiveKsqldbApp } from '../pipeline/effective';
import { mergedKsqldbApp } from '../pipeline/effectiveKsqldbApp';
import type { KafkaAuthentication } from '../pipeline/kafkaAuthentication';
import type { KsqldbApp } from '../pipeline/ksqldb';
import { mergeValues } from '../pipeline/mergeValues';
import { ownValue } from '../pipeline/ownRecord';
import type { Acl } from './acl';
import { aclsOfApp } from './aclsOfApp';
import { kafkaAclCommands } from './kafkaAclCommands';

/**
 * What one ksqlDB app needs on its Kafka cluster.
 * @public
 */
export interface AppAcls {
  pipeline: string;
  app: string;
  kafkaCluster: string;
  /** How the app signs in. */
  authentication: NonNullable<KafkaAuthentication['type']>;
  /** Whom the brokers see; undefined with IAM, which takes no ACLs. */
  principal?: string;
  /** Whether the chart renders a KafkaUser that has these ACLs. */
  rendered: boolean;
  /** Whether the values name the topics of the statements. */
  topicsNamed: boolean;
  acls: Acl[];
  /** The same for Kafka's command line; none where there is nothing to run. */
  commands: string[];
}

/** How an app signs in: as its Kafka cluster says, as its KafkaUser, as it says itself. */
function signIn(
  { authentication }: { authentication?: KafkaAuthentication },
  { user, authentication: own }: KsqldbApp,
  userName: string | undefined,
): KafkaAuthentication {
  return mergeValues(
    authentication,
    user && userName !== undefined ? { username: userName } : undefined,
    own,
  );
}

function principalOf(
  { type, username }: KafkaAuthentication,
  user: string,
): string | undefined {
  switch (type ?? 'none') {
    case 'msk-iam':
      return undefined;
    case 'none':
      return 'User:ANONYMOUS';
    case 'tls':
      return `User:CN=${user}`;
    default:
      return `User:${username ?? user}`;
  }
}

function appAcls(
  shared: FleetEnvironment['shared'],
  { pipeline, values }: PipelineInstance,
  app: EffectiveKsqldbApp,
): AppAcls | undefined {
  const merged = mergedKsqldbApp(shared, values, app.name);
  if (!merged) {
    return undefined;
  }
  const cluster = ownValue(shared.kafkaClusters, app.kafkaCluster) ?? {};
  const { user } = merged;
  const hasUser = user !== undefined && user.enabled !== false;
  const rendered = hasUser && cluster.users === 'operator';
  const name = (hasUser ? user.name : undefined) ?? app.name;
  const settings = signIn(cluster, merged, rendered ? name : undefined);
  const principal = principalOf(settings, name);
  const acls = aclsOfApp(app, merged);
  const { bootstrapServers } = cluster;
  return {
    pipeline,
    app: app.name,
    kafkaCluster: app.kafkaCluster,
    authentication: settings.type ?? 'none',
    ...(principal !== undefined && { principal }),
    rendered,
    topicsNamed: Object.keys(user?.topics ?? {}).length > 0,
    acls,
    commands:
      principal === undefined || rendered || !bootstrapServers
        ? []
        : kafkaAclCommands(acls, { principal, bootstrapServers }),
  };
}

/**
 * The ACLs that the ksqlDB apps of a pipeline need in one environment, and the
 * commands that make them.
 *
 * @returns nothing where the pipeline is not in the environment
 * @public
 */
export function aclsOfPipeline(
  fleet: Fleet,
  pipeline: string,
  environment: string,
): AppAcls[] {
  const instance = ownValue(
    ownValue(fleet.pipelines, pipeline)?.instances,
    environment,
  );
  const shared = ownValue(fleet.environments, environment)?.shared;
  if (!instance || !shared) {
    return [];
  }
  return Object.values(instance.effective.ksqldb).flatMap(
    app => appAcls(shared, instance, app) ?? [],
  );
}

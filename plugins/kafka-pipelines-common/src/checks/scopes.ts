import type { Fleet, FleetEnvironment } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';

/** Names of things that must not be taken twice within them. */
export interface Scopes {
  /** One Kafka cluster, also when several environments or names mean it. */
  kafkaCluster(environment: string, name: string): string;
  /** Environments that share a Kafka cluster are one. */
  environments(environment: string): string;
  /** One namespace of one Kubernetes cluster. */
  namespace(environment: string, name: string): string;
  /** One Kubernetes cluster. */
  destination(environment: string): string;
}

/** Groups members that are joined, directly or by way of others. */
class Groups {
  private readonly parents = new Map<string, string>();

  find(member: string): string {
    const parent = this.parents.get(member) ?? member;
    if (parent === member) {
      return member;
    }
    const root = this.find(parent);
    this.parents.set(member, root);
    return root;
  }

  join(a: string, b: string): void {
    this.parents.set(this.find(a), this.find(b));
  }
}

function bootstrapServers(
  environment: FleetEnvironment,
): Array<[name: string, servers: string[]]> {
  const clusters = {
    ...environment.connectShared.kafkaClusters,
    ...environment.shared.kafkaClusters,
  };
  return Object.entries(clusters).map(([name, cluster]) => [
    name,
    (cluster.bootstrapServers ?? '')
      .split(',')
      .map(server => server.trim().toLowerCase())
      .filter(server => server !== ''),
  ]);
}

const clusterKey = (environment: string, name: string) =>
  `${environment}/${name}`;

/**
 * Works out which environments and names mean the same Kafka cluster: those
 * with a bootstrap server in common.
 */
export function scopesOf({
  environments: all,
}: Pick<Fleet, 'environments'>): Scopes {
  const clusters = new Groups();
  const environments = new Groups();
  const byServer = new Map<string, { cluster: string; environment: string }>();
  for (const environment of Object.values(all)) {
    for (const [name, servers] of bootstrapServers(environment)) {
      const cluster = clusterKey(environment.name, name);
      for (const server of servers) {
        const other = byServer.get(server);
        if (other) {
          clusters.join(cluster, other.cluster);
          environments.join(environment.name, other.environment);
        } else {
          byServer.set(server, { cluster, environment: environment.name });
        }
      }
    }
  }
  const destination = (environment: string) => {
    const { server, name } =
      ownValue(all, environment)?.config.destination ?? {};
    return server ?? name ?? `environment ${environment}`;
  };
  return {
    kafkaCluster: (environment, name) =>
      clusters.find(clusterKey(environment, name)),
    environments: environment => environments.find(environment),
    namespace: (environment, name) => `${destination(environment)}/${name}`,
    destination,
  };
}

import {
  entityRef,
  kubernetesLabel,
  nearest,
  pipelineName,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { UsageError } from '../exitCodes';
import type { InitOptions } from './options';

/** Namespace of the Connect cluster, in every environment. */
const NAMESPACE = 'kafka-connect';
const EXAMPLE = 'orders-cdc';
const BRANCH = 'main';

/** One environment of the new repository. */
export interface NewEnvironment {
  name: string;
  bootstrapServers: string;
}

/** What the expressions of the template's files may name. */
export interface TemplateValues {
  environments: NewEnvironment[];
  firstEnvironment: string;
  cluster: string;
  namespace: string;
  /** Entity reference. */
  owner: string;
  /** On GitHub. */
  organization: string;
  /** On GitHub. */
  team: string;
  /** Name of the example pipeline; absent to leave it out. */
  example?: string;
  /** Absent where nobody knows it. */
  repoUrl?: string;
  branch: string;
}

/** host:port, several of them with commas between. */
const SERVERS = /^[A-Za-z0-9.-]+:[0-9]{1,5}(?:,[A-Za-z0-9.-]+:[0-9]{1,5})*$/;
/** An address as Git takes it, without a user's password in it. */
const REPOSITORY = /^(?:https?:\/\/[^\s@]+|ssh:\/\/\S+|[\w.-]+@[\w.-]+:\S+)$/;

function assertValid(
  what: string,
  value: string,
  schema: typeof entityRef,
): void {
  const { error } = schema.safeParse(value);
  if (error) {
    throw new UsageError(
      `${what} ${value} cannot be used: ${error.issues[0].message}`,
    );
  }
}

function environmentNames(names: string[]): string[] {
  for (const name of names) {
    assertValid('The environment', name, kubernetesLabel);
  }
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) {
    throw new UsageError(`The environment ${twice} is given twice`);
  }
  return names;
}

function serversOf(
  name: string,
  names: string[],
  given: Array<[env: string | undefined, servers: string]>,
): string {
  const [found] = given
    .filter(
      ([env]) => env === name || (env === undefined && names.length === 1),
    )
    .map(([, servers]) => servers);
  return found ?? `kafka.${name}.example.com:9092`;
}

function environments({ env, kafkaBootstrap = [] }: InitOptions) {
  const names = environmentNames(env);
  const given = kafkaBootstrap.map((text): [string | undefined, string] => {
    const [, name, servers] = /^(?:([^=]*)=)?(.*)$/.exec(text)!;
    if (name === undefined && names.length > 1) {
      throw new UsageError(
        `--kafka-bootstrap ${text} does not say of which environment: write ${names
          .map(each => `${each}=<host:port>`)
          .join(' ')}`,
      );
    }
    if (name !== undefined && !names.includes(name)) {
      const meant = nearest(name, names);
      throw new UsageError(
        `--kafka-bootstrap names the environment ${name}, which is none.${
          meant ? ` Did you mean ${meant}?` : ''
        } Known: ${names.join(', ')}`,
      );
    }
    if (!SERVERS.test(servers)) {
      throw new UsageError(
        `--kafka-bootstrap takes brokers as host:port, several with commas between, not ${servers}`,
      );
    }
    return [name, servers];
  });
  return names.map(name => ({
    name,
    bootstrapServers: serversOf(name, names, given),
  }));
}

/** Owner of a repository on a Git server, as the first part of its path. */
function organizationOf(repoUrl: string | undefined): string | undefined {
  const path = repoUrl
    ?.replace(/^[a-z+]+:\/\/[^/]+\//, '')
    .replace(/^[\w.-]+@[\w.-]+:/, '');
  const [first, second] = path?.split('/') ?? [];
  return second && /^[\w-]+$/.test(first) ? first : undefined;
}

/**
 * What the template is filled with.
 *
 * @param origin - address of the remote `origin`, where there is one
 * @throws UsageError for names that cannot be used
 */
export function templateValues(
  options: InitOptions,
  origin?: string,
): TemplateValues {
  const { connectCluster: cluster, owner, example } = options;
  assertValid('The Connect cluster', cluster, pipelineName);
  assertValid('The owner', owner, entityRef);
  if (options.repoUrl !== undefined && !REPOSITORY.test(options.repoUrl)) {
    throw new UsageError(
      '--repo-url takes the address of a Git repository, such as https://github.com/acme/kafka-pipelines.git, without user and password',
    );
  }
  // A password in the address of a remote is not to be committed.
  const repoUrl =
    options.repoUrl ?? (REPOSITORY.test(origin ?? '') ? origin : undefined);
  const all = environments(options);
  return {
    environments: all,
    firstEnvironment: all[0].name,
    cluster,
    namespace: NAMESPACE,
    owner,
    organization: organizationOf(repoUrl) ?? 'example-org',
    team: owner.replace(/^.*[:/]/, ''),
    ...(example && { example: EXAMPLE }),
    ...(repoUrl !== undefined && { repoUrl }),
    branch: BRANCH,
  };
}

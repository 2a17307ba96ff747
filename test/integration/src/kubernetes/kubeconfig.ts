import { readFileSync } from 'node:fs';
import { Agent, type AgentOptions } from 'node:https';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** How to reach an API server. */
export interface Access {
  server: string;
  token?: string;
  agent: Agent;
}

/** A kubeconfig, as far as kind and kube-up write one. */
interface Kubeconfig {
  'current-context': string;
  contexts: { name: string; context: { cluster: string; user: string } }[];
  clusters: {
    name: string;
    cluster: { server: string } & Record<string, string | undefined>;
  }[];
  users: {
    name: string;
    user: { token?: string } & Record<string, string | undefined>;
  }[];
}

/**
 * Reads address and credentials of the current context.
 *
 * @throws when the file is not there or its context is not complete
 */
export function readKubeconfig(file: string): Access {
  const config: Kubeconfig = parse(readFileSync(file, 'utf8'));
  const context = named(config.contexts, config['current-context']).context;
  const { cluster } = named(config.clusters, context.cluster);
  const { user } = named(config.users, context.user);
  const content = (of: Record<string, string | undefined>, key: string) => {
    const inline = of[`${key}-data`];
    if (inline) return Buffer.from(inline, 'base64');
    const path = of[key];
    return path ? readFileSync(resolve(dirname(file), path)) : undefined;
  };
  const options: AgentOptions = {
    keepAlive: true,
    maxSockets: 8,
    ca: content(cluster, 'certificate-authority'),
    cert: content(user, 'client-certificate'),
    key: content(user, 'client-key'),
  };
  return {
    server: cluster.server.replace(/\/$/, ''),
    token: user.token,
    agent: new Agent(options),
  };
}

function named<T extends { name: string }>(entries: T[], name: string): T {
  const entry = entries.find(each => each.name === name);
  if (!entry) {
    throw new Error(`the kubeconfig has no entry named ${name}`);
  }
  return entry;
}

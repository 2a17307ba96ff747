import {
  configKeyInfoSchema,
  listedPluginSchema,
  type ConfigKeyInfo,
  type ListedPlugin,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ConnectWorkerError } from './ConnectWorkerError';
import { whyNoAnswer } from './whyNoAnswer';

/** How to reach a worker. @public */
export interface ConnectWorkerOptions {
  /** Of its REST API, without user and password; may have a path. */
  url: string;
  /** For HTTP basic authentication. */
  credentials?: { username: string; password: string };
  /** Pauses in milliseconds before a request is repeated that met a rebalance. */
  pauses?: readonly number[];
  /** Milliseconds after which a request is given up. */
  timeout?: number;
}

/** A worker gives up after 90 s itself (`RestServer.DEFAULT_REST_REQUEST_TIMEOUT_MS`); its answer is worth more. */
const TIMEOUT = 95_000;

const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];

const rootSchema = z.object({
  version: z.string(),
  commit: z.string().nullish(),
  kafka_cluster_id: z.string().nullish(),
});

const errorSchema = z.object({ error_code: z.int(), message: z.string() });

const pluginsSchema = z.array(listedPluginSchema);
const keysSchema = z.array(configKeyInfoSchema);
const namesSchema = z.array(z.string());
const objectSchema = z.record(z.string(), z.unknown());
// Before 2.3 (KIP-465) a worker passes over `expand`, and answers with names.
const expandedSchema = z.union([
  z.record(z.string(), objectSchema),
  namesSchema.transform(() => ({})),
]);

interface Answer {
  status: number;
  text: string;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** While workers find out who does what they answer 409, or 500 with these words. */
function isRebalancing({ status, text }: Answer): boolean {
  return (
    status === 409 ||
    status === 503 ||
    (status === 500 && /rebalanc/i.test(text))
  );
}

/** What a worker says of itself. @public */
export interface AboutWorker {
  /** Of Kafka Connect. */
  version: string;
  /** Of the Kafka cluster that it keeps its connectors in; workers before 2.0 do not say. */
  kafkaClusterId?: string;
}

/**
 * The few calls of a Kafka Connect worker's REST API that tell what its plugins
 * and its connectors are. Every request is a `GET`: nothing is changed.
 *
 * @public
 */
export class ConnectWorker {
  readonly #base: URL;
  readonly #options: ConnectWorkerOptions;

  /** @throws ConnectWorkerError when the address is none, or has a password in it */
  constructor(options: ConnectWorkerOptions) {
    this.#options = options;
    if (!URL.canParse(options.url) || !/^https?:\/\//i.test(options.url)) {
      throw new ConnectWorkerError(
        'The address of a Kafka Connect worker is wanted, such as http://connect:8083',
      );
    }
    const base = new URL(options.url);
    if (base.username || base.password) {
      throw new ConnectWorkerError(
        'The address of a worker must not have a user or password in it: other processes and the history of the shell would know them',
      );
    }
    base.search = '';
    base.hash = '';
    base.pathname = base.pathname.replace(/\/*$/, '/');
    this.#base = base;
  }

  /** The address, as it may be printed. */
  get url(): string {
    return this.#base.href;
  }

  /**
   * Version of Kafka Connect.
   *
   * @throws ConnectWorkerError when nobody answers there, or no worker
   */
  async version(): Promise<string> {
    return (await this.about()).version;
  }

  /**
   * Version of Kafka Connect, and its Kafka cluster.
   *
   * @throws ConnectWorkerError when nobody answers there, or no worker
   */
  async about(): Promise<AboutWorker> {
    const answer = await this.#get('');
    const root = rootSchema.safeParse(parse(answer.text));
    if (!root.success || answer.status !== 200) {
      throw new ConnectWorkerError(
        `${this.url} is no Kafka Connect worker: it does not answer with its version (status ${answer.status}). Is the path right, and has it started?`,
        answer.status,
      );
    }
    const { version, kafka_cluster_id: kafkaClusterId } = root.data;
    return {
      version,
      ...(kafkaClusterId && { kafkaClusterId }),
    };
  }

  /**
   * Names of all connectors.
   *
   * @throws ConnectWorkerError
   */
  async connectorNames(): Promise<string[]> {
    return this.#read('connectors', namesSchema, 'its connectors');
  }

  /**
   * Config and state of connectors in one request, by name. A connector that has
   * no state yet is not in it (`ConnectorsResource.listConnectors`). Values may
   * be secrets.
   *
   * @returns nothing of a worker before 2.3
   * @throws ConnectWorkerError
   */
  async expandedConnectors(): Promise<Record<string, unknown>> {
    // Each value is compared whole: `expand=info,status` would be an unknown one.
    return this.#read(
      'connectors?expand=info&expand=status',
      expandedSchema,
      'the configs of its connectors',
    );
  }

  /**
   * Config of a connector, and its state when it has one, as they are in
   * {@link ConnectWorker.expandedConnectors}.
   *
   * @returns undefined when there is no such connector
   * @throws ConnectWorkerError
   */
  async connector(
    name: string,
  ): Promise<{ info: unknown; status?: unknown } | undefined> {
    const path = `connectors/${encodeURIComponent(name)}`;
    const info = await this.#readIfThere(path, `connector ${name}`);
    if (info === undefined) {
      return undefined;
    }
    const status = await this.#readIfThere(
      `${path}/status`,
      `the state of connector ${name}`,
    );
    return { info, ...(status && { status }) };
  }

  async #readIfThere(
    path: string,
    what: string,
  ): Promise<Record<string, unknown> | undefined> {
    try {
      return await this.#read(path, objectSchema, what);
    } catch (error) {
      if (error instanceof ConnectWorkerError && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * All plugins, each version of a class; of workers before 3.2 connectors only.
   *
   * @throws ConnectWorkerError
   */
  async plugins(): Promise<ListedPlugin[]> {
    return this.#read(
      'connector-plugins?connectorsOnly=false',
      pluginsSchema,
      'its plugins',
    );
  }

  /**
   * The keys of a plugin, and of a connector those that Kafka Connect reads for
   * all connectors.
   *
   * @param version - for workers from 4.1, which may have several; older ones
   * pass over it
   * @throws ConnectWorkerError, with status 404 of a worker before 3.2
   */
  async keys(className: string, version?: string): Promise<ConfigKeyInfo[]> {
    const query =
      version === undefined ? '' : `?version=${encodeURIComponent(version)}`;
    return this.#read(
      `connector-plugins/${encodeURIComponent(className)}/config${query}`,
      keysSchema,
      `the config of ${className}`,
    );
  }

  async #read<T>(path: string, schema: z.ZodType<T>, what: string): Promise<T> {
    const { status, text } = await this.#get(path);
    const body = parse(text);
    if (status !== 200) {
      const error = errorSchema.safeParse(body);
      throw new ConnectWorkerError(
        `${this.url} did not answer with ${what}: status ${status}${
          error.success ? `, ${error.data.message.slice(0, 300)}` : ''
        }`,
        status,
      );
    }
    const read = schema.safeParse(body);
    if (!read.success) {
      throw new ConnectWorkerError(
        `${this.url} answered with something else than ${what}`,
        status,
      );
    }
    return read.data;
  }

  async #get(path: string): Promise<Answer> {
    const pauses = this.#options.pauses ?? PAUSES;
    for (let attempt = 0; ; attempt++) {
      const answer = await this.#request(path);
      if (answer.status === 401 || answer.status === 403) {
        throw new ConnectWorkerError(
          this.#options.credentials
            ? `${this.url} does not let this user in (status ${answer.status})`
            : `${this.url} wants a user and a password (status ${answer.status})`,
          answer.status,
        );
      }
      if (!isRebalancing(answer) || attempt === pauses.length) {
        return answer;
      }
      await sleep(pauses[attempt]);
    }
  }

  async #request(path: string): Promise<Answer> {
    const { credentials, timeout = TIMEOUT } = this.#options;
    const headers = new Headers({ accept: 'application/json' });
    if (credentials) {
      const { username, password } = credentials;
      const pair = Buffer.from(`${username}:${password}`).toString('base64');
      headers.set('authorization', `Basic ${pair}`);
    }
    try {
      const response = await fetch(new URL(path, this.#base), {
        headers,
        signal: AbortSignal.timeout(timeout),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      throw new ConnectWorkerError(
        `${this.url} cannot be asked: ${whyNoAnswer(error)}`,
      );
    }
  }
}

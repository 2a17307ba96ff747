import { request } from 'node:https';
import { type Access, readKubeconfig } from './kubeconfig';
import type { KubernetesObject, ObjectReference } from './manifests';

/** What the server says to one request. */
export interface Answer {
  status: number;
  body: string;
  warnings: string[];
}

interface Resource {
  name: string;
  kind: string;
  namespaced: boolean;
}

/**
 * A Kubernetes API server. There is no client library in between, because the
 * server must see a manifest as it is written: libraries parse it first, and
 * what they drop can no longer be refused.
 */
export class ApiServer {
  readonly #access: Access;
  readonly #resources = new Map<string, Promise<Resource[]>>();
  readonly #namespaces = new Map<string, Promise<void>>();

  constructor(kubeconfig: string) {
    this.#access = readKubeconfig(kubeconfig);
  }

  /** Sends one request. */
  async send(
    method: string,
    path: string,
    content?: { type: string; body: string },
  ): Promise<Answer> {
    const { server, token, agent } = this.#access;
    return new Promise((resolve, reject) => {
      const sent = request(
        `${server}${path}`,
        {
          method,
          agent,
          headers: {
            accept: 'application/json',
            ...(token && { authorization: `Bearer ${token}` }),
            ...(content && { 'content-type': content.type }),
          },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(chunks).toString('utf8'),
              warnings: [response.headers.warning ?? []].flat(),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(content?.body);
    });
  }

  /**
   * Path of the resources of an object's kind, in its namespace.
   *
   * @returns undefined when the server serves no such kind
   */
  async collection(object: ObjectReference): Promise<string | undefined> {
    const { apiVersion, kind, metadata } = object;
    const root = apiVersion.includes('/')
      ? `/apis/${apiVersion}`
      : `/api/${apiVersion}`;
    const resource = (await this.#discover(root)).find(
      each => each.kind === kind && !each.name.includes('/'),
    );
    if (!resource) return undefined;
    return resource.namespaced
      ? `${root}/namespaces/${metadata.namespace ?? 'default'}/${resource.name}`
      : `${root}/${resource.name}`;
  }

  /** An object as it is stored; undefined where there is none. */
  async read(object: ObjectReference): Promise<KubernetesObject | undefined> {
    const collection = await this.collection(object);
    const answer = await this.send(
      'GET',
      `${collection}/${object.metadata.name}`,
    );
    if (answer.status === 404) return undefined;
    return JSON.parse(this.#successful(answer).body);
  }

  /** Applies a manifest as Argo CD does with ServerSideApply=true. */
  async apply(object: ObjectReference, text: string): Promise<void> {
    await this.ensureNamespace(object.metadata.namespace);
    const collection = await this.collection(object);
    this.#successful(
      await this.send(
        'PATCH',
        `${collection}/${object.metadata.name}?fieldManager=integration-test&fieldValidation=Strict`,
        { type: 'application/apply-patch+yaml', body: text },
      ),
    );
  }

  async delete(object: ObjectReference): Promise<void> {
    const collection = await this.collection(object);
    this.#successful(
      await this.send('DELETE', `${collection}/${object.metadata.name}`),
    );
  }

  /** Makes a namespace, unless it is there. */
  async ensureNamespace(name: string | undefined): Promise<void> {
    if (!name) return;
    let made = this.#namespaces.get(name);
    if (!made) {
      made = this.#createNamespace(name);
      this.#namespaces.set(name, made);
    }
    await made;
  }

  /** Whether there is a namespace, which is made first; false where it can have no such name. */
  async hasNamespace(name: string | undefined): Promise<boolean> {
    return this.ensureNamespace(name).then(
      () => true,
      () => false,
    );
  }

  async #createNamespace(name: string): Promise<void> {
    const answer = await this.send('POST', '/api/v1/namespaces', {
      type: 'application/json',
      body: JSON.stringify({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      }),
    });
    if (answer.status !== 409) this.#successful(answer);
  }

  #discover(root: string): Promise<Resource[]> {
    let found = this.#resources.get(root);
    if (!found) {
      found = this.send('GET', root).then(answer =>
        answer.status === 404
          ? []
          : JSON.parse(this.#successful(answer).body).resources,
      );
      this.#resources.set(root, found);
    }
    return found;
  }

  #successful(answer: Answer): Answer {
    if (answer.status >= 300) {
      throw new Error(`HTTP ${answer.status}: ${answer.body}`);
    }
    return answer;
  }
}

import { type ChartCase, type Helm, runHelm, testedHelms } from 'charts-test';
import { manifestsOf, nameOf, type ObjectReference } from './manifests';
import type { Objects } from './seenByControllers';
import type { StrimziServer } from './servers';

/**
 * The Helm of a major version.
 *
 * @throws when it does not run on this machine
 */
export async function helmOfMajor(major: string): Promise<Helm> {
  const helms = await testedHelms();
  const found = helms.find(({ version }) => version.startsWith(`${major}.`));
  if (!found) throw new Error(`there is no Helm ${major} here`);
  return found;
}

/** A release on a server, and the objects it may have there. */
export class HelmRelease {
  readonly #watched = new Map<string, ObjectReference>();

  /**
   * @param namespace - where Helm keeps its records; the objects name their own
   *   namespaces
   */
  constructor(
    private readonly helm: Helm,
    private readonly server: StrimziServer,
    private readonly namespace: string,
    private readonly each: Pick<ChartCase, 'name' | 'values'>,
  ) {}

  /** What `helm template` prints. */
  async template(chart: string, options: string[] = []): Promise<string> {
    const { name, values } = this.each;
    return runHelm(this.helm, [
      ...['template', name, chart],
      ...['--values', values],
      ...options,
    ]);
  }

  /**
   * Looks for these objects from now on, and makes their namespaces.
   *
   * @returns their names, sorted
   */
  async watch(stream: string): Promise<string[]> {
    const objects = manifestsOf(stream).map(({ object }) => object);
    for (const object of objects) {
      await this.server.api.ensureNamespace(object.metadata.namespace);
      this.#watched.set(nameOf(object), object);
    }
    return objects.map(nameOf).sort();
  }

  async install(chart: string, options: string[] = []): Promise<void> {
    await this.server.api.ensureNamespace(this.namespace);
    await this.#run('install', chart, '--values', this.each.values, ...options);
  }

  async upgrade(chart: string, options: string[] = []): Promise<void> {
    await this.#run('upgrade', chart, '--values', this.each.values, ...options);
  }

  async rollback(revision: number): Promise<void> {
    await this.#run('rollback', `${revision}`);
  }

  async uninstall(): Promise<void> {
    await this.#run('uninstall');
  }

  /** Leaves nothing of the release, whatever state it is in. */
  async remove(): Promise<void> {
    await this.#run('uninstall', '--ignore-not-found');
    for (const object of Object.values(await this.objects())) {
      await this.server.api.delete(object);
    }
  }

  /** The watched objects that are on the server now, by name. */
  async objects(): Promise<Objects> {
    const found = await Promise.all(
      [...this.#watched.keys()].sort().map(async name => {
        const object = this.#watched.get(name);
        return [name, object && (await this.server.api.read(object))] as const;
      }),
    );
    return Object.fromEntries(
      found.flatMap(([name, stored]) => (stored ? [[name, stored]] : [])),
    );
  }

  async #run(verb: string, ...args: string[]): Promise<void> {
    await runHelm(this.helm, [
      verb,
      this.each.name,
      ...args,
      ...['--namespace', this.namespace],
      ...['--kubeconfig', this.server.kubeconfig],
    ]);
  }
}

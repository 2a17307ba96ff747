import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  checkFleet,
  fleetLineage,
  foundSecrets,
  secretRemover,
  type Finding,
  type Fleet,
  type LineageGraph,
  type RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import pLimit from 'p-limit';
import { loadFleet } from '../fleet/loadFleet';
import { renderPipeline, resolveHelm, type Helm } from '../helm';
import { shownManifests } from '../preview/shownManifests';
import type {
  GitOpsRepository,
  RepositoryCallOptions,
  Snapshot,
} from '../repository/types';
import {
  gitOpsRepositoriesServiceRef,
  type GitOpsRepositories,
} from './repositoriesService';
import { SharedLoads } from './sharedLoads';

/** A commit's fleet takes some megabytes; readers want the newest one. */
const KEPT_FLEETS = 4;
const KEPT_MANIFESTS = 200;
/** Helm is a process of its own that keeps one processor busy. */
const CONCURRENT_RENDERS = 4;

/** A repository at one commit, read and checked. @public */
export interface LoadedFleet {
  /** Name in app-config. */
  repository: string;
  branch: string;
  publish: GitOpsRepository['publish'];
  snapshot: Snapshot;
  fleet: Fleet;
  /** Of the whole repository, what was wrong while reading included. */
  findings: Finding[];
  graph: LineageGraph;
}

/**
 * What the backend plugins read from GitOps repositories, so that a commit is
 * read, checked and rendered once however many ask.
 * @public
 */
export interface KafkaPipelinesService {
  /**
   * A repository at its newest commit.
   *
   * @param repository - name in app-config; the default repository if absent
   * @throws NotFoundError when it is not configured, and what the repository
   *   throws when it cannot be read
   */
  fleet(
    repository?: string,
    options?: RepositoryCallOptions,
  ): Promise<LoadedFleet>;

  /**
   * The fleet of a repository that was loaded last, if any; asks nobody. One
   * that is to be loaded without this service has most of it in common.
   *
   * @param repository - name in app-config
   */
  lastFleet(repository: string): Fleet | undefined;

  /**
   * Helm as configured in `kafkaPipelines.helm.command`.
   *
   * @throws NotFoundError with a line that says how to install it
   */
  helm(): Promise<Helm>;

  /**
   * Runs something that renders with Helm. A few of these run at a time, the
   * others wait for their turn, or until their signal is aborted.
   */
  render<T>(
    run: (helm: Helm) => Promise<T>,
    options?: RepositoryCallOptions,
  ): Promise<T>;

  /**
   * Manifests of a pipeline of a fleet in one environment, without the secrets
   * that checks have found in clear.
   *
   * @throws NotFoundError when the pipeline is not in that environment
   */
  manifests(
    loaded: LoadedFleet,
    pipeline: string,
    environment: string,
    options?: RepositoryCallOptions,
  ): Promise<RenderedManifests>;
}

async function loadRepository(
  repository: GitOpsRepository,
  commit: string,
  known: Fleet | undefined,
  signal: AbortSignal,
): Promise<LoadedFleet> {
  const snapshot = await repository.read({ commit, signal });
  const fleet = loadFleet(snapshot.files, snapshot.skipped, known);
  return {
    repository: repository.name,
    branch: repository.branch,
    publish: repository.publish,
    snapshot,
    fleet,
    findings: checkFleet(fleet),
    graph: fleetLineage(fleet),
  };
}

/** {@link KafkaPipelinesService} of one process. */
export class DefaultKafkaPipelinesService implements KafkaPipelinesService {
  readonly #repositories: GitOpsRepositories;
  readonly #helmCommand?: string;
  readonly #fleets = new SharedLoads<LoadedFleet>({ keep: KEPT_FLEETS });
  readonly #lastFleets = new Map<string, Fleet>();
  // An error may pass, such as a registry that was away: it is tried again.
  readonly #manifests = new SharedLoads<RenderedManifests>({
    keep: KEPT_MANIFESTS,
    keepIf: ({ error }) => error === undefined,
  });
  readonly #helm = new SharedLoads<Helm>({ keep: 1 });
  readonly #renders = pLimit(CONCURRENT_RENDERS);

  constructor(options: {
    repositories: GitOpsRepositories;
    /** Value of `kafkaPipelines.helm.command`. */
    helmCommand?: string;
  }) {
    this.#repositories = options.repositories;
    this.#helmCommand = options.helmCommand;
  }

  async fleet(
    name?: string,
    options: RepositoryCallOptions = {},
  ): Promise<LoadedFleet> {
    const repository = this.#repositories.get(name);
    const commit = await repository.head(options);
    // Exemptions run out, so what a commit's checks say holds for a day.
    const today = new Date().toISOString().slice(0, 10);
    return this.#fleets.get(
      JSON.stringify([repository.name, commit, today]),
      signal => this.#load(repository, commit, signal),
      options.signal,
    );
  }

  lastFleet(name: string): Fleet | undefined {
    return this.#lastFleets.get(name);
  }

  /** Most of a commit is as it was in the one that was loaded before. */
  async #load(
    repository: GitOpsRepository,
    commit: string,
    signal: AbortSignal,
  ): Promise<LoadedFleet> {
    const { name } = repository;
    const known = this.lastFleet(name);
    const loaded = await loadRepository(repository, commit, known, signal);
    this.#lastFleets.set(name, loaded.fleet);
    return loaded;
  }

  async helm(): Promise<Helm> {
    return this.#helm.get('helm', () =>
      resolveHelm({ command: this.#helmCommand }),
    );
  }

  async render<T>(
    run: (helm: Helm) => Promise<T>,
    options: RepositoryCallOptions = {},
  ): Promise<T> {
    const helm = await this.helm();
    return this.#renders(async () => {
      options.signal?.throwIfAborted();
      return run(helm);
    });
  }

  async manifests(
    loaded: LoadedFleet,
    pipeline: string,
    environment: string,
    options: RepositoryCallOptions = {},
  ): Promise<RenderedManifests> {
    const { repository, snapshot, fleet, findings } = loaded;
    return this.#manifests.get(
      JSON.stringify([repository, snapshot.commit, pipeline, environment]),
      signal =>
        this.render(
          async helm =>
            shownManifests(
              await renderPipeline({
                helm,
                fleet,
                files: snapshot.files,
                pipeline,
                environment,
                signal,
              }),
              secretRemover(foundSecrets(fleet, findings)),
            ),
          { signal },
        ),
      options.signal,
    );
  }
}

/**
 * Reads, checks and renders GitOps repositories, shared by all plugins of a
 * backend.
 * @public
 */
export const kafkaPipelinesServiceRef = createServiceRef<KafkaPipelinesService>(
  {
    id: 'kafka-pipelines.pipelines',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          config: coreServices.rootConfig,
          repositories: gitOpsRepositoriesServiceRef,
        },
        factory: ({ config, repositories }) =>
          new DefaultKafkaPipelinesService({
            repositories,
            helmCommand: config.getOptionalString(
              'kafkaPipelines.helm.command',
            ),
          }),
      }),
  },
);

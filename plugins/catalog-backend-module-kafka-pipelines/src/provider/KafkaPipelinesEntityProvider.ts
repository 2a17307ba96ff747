import {
  AuthService,
  LifecycleService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { ConflictError, ForwardedError } from '@backstage/errors';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { GitOpsRepository } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import {
  GitOpsRepositories,
  KafkaPipelinesService,
  newsOf,
  REPOSITORY_NEWS_TOPICS,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node/service';
import pLimit from 'p-limit';
import { ProviderConfig, readProviderConfigs } from '../config';
import { presentEntityRefs } from './presentEntityRefs';
import { readEntities } from './readEntities';
import { removals } from './removals';

/** How many references a message lists. */
const LISTED = 5;

/** What every provider of this module is made with. */
export interface KafkaPipelinesEntityProviderOptions {
  logger: LoggerService;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  events: EventsService;
  auth: AuthService;
  catalog: CatalogService;
  repositories: GitOpsRepositories;
  pipelines: KafkaPipelinesService;
}

/**
 * Puts the pipelines of one GitOps repository into the catalog: on a schedule,
 * right after a commit made by this product, and when a webhook of GitHub tells
 * of one.
 *
 * Whenever it is not sure what the repository says, it leaves the catalog as
 * it is.
 *
 * @public
 */
export class KafkaPipelinesEntityProvider implements EntityProvider {
  /**
   * The providers configured in `catalog.providers.kafkaPipelines`.
   *
   * @throws InputError when the configuration is wrong or names a repository
   *   that is not configured.
   */
  static fromConfig(
    config: Config,
    options: KafkaPipelinesEntityProviderOptions,
  ): KafkaPipelinesEntityProvider[] {
    // The catalog cannot be asked what it holds before it has started.
    const started = new Promise<void>(resolve => {
      options.lifecycle.addStartupHook(resolve);
    });
    return readProviderConfigs(config).map(providerConfig => {
      let repository: GitOpsRepository;
      try {
        repository = options.repositories.get(providerConfig.repository);
      } catch (error) {
        throw new ForwardedError(
          `Wrong configuration in ${providerConfig.repositoryKey}`,
          error,
        );
      }
      return new KafkaPipelinesEntityProvider({
        ...options,
        config: providerConfig,
        repository,
        started,
        taskRunner: options.scheduler.createScheduledTaskRunner(
          providerConfig.schedule,
        ),
      });
    });
  }

  readonly #config: ProviderConfig;
  readonly #repository: GitOpsRepository;
  readonly #pipelines: KafkaPipelinesService;
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #taskRunner: SchedulerServiceTaskRunner;
  readonly #started: Promise<void>;
  /** One run at a time, so that an older commit never replaces a newer one. */
  readonly #queue = pLimit(1);
  #connection?: EntityProviderConnection;
  /** Saves work only: after a restart the same commit is applied once more. */
  #appliedCommit?: string;

  private constructor(
    options: Omit<KafkaPipelinesEntityProviderOptions, 'scheduler'> & {
      config: ProviderConfig;
      repository: GitOpsRepository;
      started: Promise<void>;
      taskRunner: SchedulerServiceTaskRunner;
    },
  ) {
    this.#config = options.config;
    this.#repository = options.repository;
    this.#pipelines = options.pipelines;
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#events = options.events;
    this.#taskRunner = options.taskRunner;
    this.#started = options.started;
    this.#logger = options.logger.child({ target: this.getProviderName() });
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#EntityProvider.getProviderName} */
  getProviderName(): string {
    return `KafkaPipelinesEntityProvider:${this.#config.id}`;
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#EntityProvider.connect} */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#events.subscribe({
      id: this.getProviderName(),
      topics: REPOSITORY_NEWS_TOPICS,
      onEvent: async params => this.#onNews(params),
    });
    await this.#taskRunner.run({
      id: `${this.getProviderName()}:refresh`,
      fn: async signal => this.refresh({ signal }),
    });
  }

  /**
   * Brings the catalog to the newest commit of the repository. Runs of one
   * provider follow each other.
   *
   * @throws ForwardedError when the repository or the catalog could not be
   *   read, ConflictError when too many entities would go; the catalog is as
   *   it was then.
   */
  async refresh(options: { signal?: AbortSignal } = {}): Promise<void> {
    await this.#queue(async () => {
      await this.#started;
      await this.#applyUntilNewest(options.signal);
    });
  }

  /** The local event bus waits for its subscribers, so this only enqueues. */
  #onNews(params: EventParams): void {
    // Proposals have no entities before they are merged.
    if (newsOf(params, this.#repository) !== 'branch') {
      return;
    }
    // A run that has not started yet will read this commit as well.
    if (this.#queue.pendingCount === 0) {
      this.refresh().catch(error =>
        this.#logger.error('Refresh after a commit failed', error),
      );
    }
  }

  /**
   * Goes on until nothing is newer than what was applied. The check afterwards
   * matters with several replicas: whoever applies last sees the newest commit.
   */
  async #applyUntilNewest(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const commit = await this.#applyNewest(signal);
      if (!commit) {
        return;
      }
      this.#appliedCommit = commit;
    }
  }

  /** @returns the commit that was applied, or nothing when there was no new one. */
  async #applyNewest(signal?: AbortSignal): Promise<string | undefined> {
    if (!this.#connection) {
      throw new Error(`${this.getProviderName()} is not connected`);
    }
    const read = await this.#read(signal);
    if (!read) {
      return undefined;
    }
    const { commit, entities, stale } = read;
    for (const { path, since, findings } of stale) {
      const [first] = findings;
      this.#logger.warn(
        `${path}:${first.line}:${first.column} ${first.message}; ${
          since
            ? `its entities stay as they were at commit ${since}`
            : 'no earlier version could be read, so it has no entities'
        }`,
        { repository: this.#repository.name, commit },
      );
    }
    await this.#refuseLargeRemoval(
      commit,
      entities.map(entity => stringifyEntityRef(entity)),
    );
    await this.#connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        entity,
        locationKey: this.getProviderName(),
      })),
    });
    this.#logger.info(
      `Applied ${entities.length} entities of repository '${
        this.#repository.name
      }' at commit ${commit}`,
    );
    return commit;
  }

  async #read(signal?: AbortSignal) {
    try {
      const loaded = await this.#pipelines.fleet(this.#repository.name, {
        signal,
      });
      const { commit } = loaded.snapshot;
      if (commit === this.#appliedCommit) {
        this.#logger.debug(`Skipping commit ${commit}: already applied`);
        return undefined;
      }
      return {
        commit,
        ...(await readEntities({
          loaded,
          repository: this.#repository,
          namespace: this.#config.namespace,
          signal,
        })),
      };
    } catch (error) {
      throw new ForwardedError(
        `Could not read repository '${
          this.#repository.name
        }', so its entities stay as they are. Check its address and credentials in kafkaPipelines.repositories.${
          this.#repository.name
        }`,
        error,
      );
    }
  }

  async #refuseLargeRemoval(commit: string, next: string[]): Promise<void> {
    const { maxRemovedPercent, id, namespace } = this.#config;
    const present = await presentEntityRefs({
      catalog: this.#catalog,
      auth: this.#auth,
      repository: this.#repository.name,
      namespace,
    });
    const { removed, percent } = removals(present, next);
    if (percent <= maxRemovedPercent) {
      return;
    }
    const more = removed.length - LISTED;
    throw new ConflictError(
      `Commit ${commit} of repository '${this.#repository.name}' would remove ${
        removed.length
      } of ${present.length} entities (${Math.round(
        percent,
      )} %), and catalog.providers.kafkaPipelines.${id}.maxRemovedPercent allows ${maxRemovedPercent} %. The catalog stays as it was. If the removal is meant, set that key to ${Math.ceil(
        percent,
      )} in app-config, restart the backend, and set it back when the entities are gone; if it is not, revert the commit. It would remove ${removed
        .slice(0, LISTED)
        .join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    );
  }
}

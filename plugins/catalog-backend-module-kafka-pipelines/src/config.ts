import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const ROOT = 'catalog.providers.kafkaPipelines';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 3 },
};

const DEFAULT_MAX_REMOVED_PERCENT = 20;

/** One entry of `catalog.providers.kafkaPipelines`. */
export interface ProviderConfig {
  id: string;
  /** Name in `kafkaPipelines.repositories`. */
  repository: string;
  /** Namespace of the entities. */
  namespace: string;
  /** A run that would remove a larger part of the entities stops; 0 to 100. */
  maxRemovedPercent: number;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Where `repository` was said, for messages. */
  repositoryKey: string;
}

function readMaxRemovedPercent(key: string, config: Config): number {
  const percent =
    config.getOptionalNumber('maxRemovedPercent') ??
    DEFAULT_MAX_REMOVED_PERCENT;
  if (percent < 0 || percent > 100) {
    throw new InputError(
      `${key}.maxRemovedPercent must be a number from 0 to 100, not ${percent}`,
    );
  }
  return percent;
}

function readNamespace(key: string, config: Config): string {
  const namespace = config.getOptionalString('namespace') ?? DEFAULT_NAMESPACE;
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(
      `${key}.namespace must be a catalog namespace (lower case letters, digits and dashes, at most 63), not '${namespace}'`,
    );
  }
  return namespace;
}

function readProviderConfig(id: string, config: Config): ProviderConfig {
  const key = `${ROOT}.${id}`;
  const repository = config.getOptionalString('repository');
  return {
    id,
    repository: repository ?? id,
    namespace: readNamespace(key, config),
    maxRemovedPercent: readMaxRemovedPercent(key, config),
    schedule: config.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    repositoryKey: repository ? `${key}.repository` : key,
  };
}

/**
 * The entity providers that are configured in
 * `catalog.providers.kafkaPipelines`, by their id.
 *
 * @throws InputError naming the config key when a value is out of range, or
 *   when two providers would own the same entities.
 */
export function readProviderConfigs(config: Config): ProviderConfig[] {
  const providers = config.getOptionalConfig(ROOT);
  const result = (providers?.keys() ?? []).map(id =>
    readProviderConfig(id, providers!.getConfig(id)),
  );
  const owners = new Map<string, string>();
  for (const { id, repository, namespace } of result) {
    const entities = `${repository} in namespace ${namespace}`;
    const other = owners.get(entities);
    if (other) {
      throw new InputError(
        `${ROOT}.${id} and ${ROOT}.${other} both read repository ${entities}: remove one or give it another namespace`,
      );
    }
    owners.set(entities, id);
  }
  return result;
}

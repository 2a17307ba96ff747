import type { EffectiveConnector } from '../../pipeline/effective';
import { ownRecord } from '../../pipeline/ownRecord';

/**
 * The map of texts that the operator compares with what Kafka Connect has, and
 * sends when they differ: the config of the KafkaConnector with what its fields
 * say (Strimzi, `AbstractConnectOperator`).
 *
 * @public
 */
export function desiredConfig(
  connector: Pick<
    EffectiveConnector,
    'name' | 'class' | 'version' | 'tasksMax' | 'config'
  >,
): Record<string, string> {
  const { name, class: className, version, tasksMax, config } = connector;
  return ownRecord([
    ...Object.entries(config),
    ['name', name],
    ['connector.class', className],
    ...(tasksMax === undefined
      ? []
      : [['tasks.max', String(tasksMax)] as const]),
    ...(version === undefined
      ? []
      : [['connector.plugin.version', version] as const]),
  ]);
}

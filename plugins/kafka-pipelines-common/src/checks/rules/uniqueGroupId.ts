import { connectorRole } from '../../lineage/connectorRole';
import type { Claim } from '../claims';
import type { OnePipelineView } from '../fleetView';
import type { SharedView } from '../sharedView';
import type { FleetRule } from '../rule';

/** A sink's consumer group: Kafka Connect makes it from the name, unless the config sets one. */
function sinkGroups({ connectors, scopes }: OnePipelineView): Claim[] {
  return connectors
    .filter(
      ({ configured, effective }) =>
        effective.kafkaCluster !== '' &&
        (configured.role ??
          connectorRole(effective.class, effective.config)) === 'sink',
    )
    .map(({ effective, environment, label, name, place, subject }) => {
      const own = effective.config['consumer.override.group.id'];
      return {
        scope: scopes.kafkaCluster(environment.name, effective.kafkaCluster),
        value: own ?? `connect-${name}`,
        label,
        subject,
        place: () =>
          place(
            own === undefined ? [] : ['config', 'consumer.override.group.id'],
          ),
        // Equal names in one namespace are reported by unique/connector-name.
        ...(own === undefined && {
          group: scopes.namespace(environment.name, effective.namespace),
        }),
      };
    });
}

function workerGroups({ connectClusters, scopes }: SharedView): Claim[] {
  return connectClusters.flatMap(
    ({ cluster, environment, instance, label, place, subject }) => {
      const groupId = instance.values.identity?.groupId;
      const kafkaCluster =
        environment.connectShared.connectClusters?.[cluster.name]?.kafkaCluster;
      return groupId !== undefined && kafkaCluster !== undefined
        ? [
            {
              scope: scopes.kafkaCluster(environment.name, kafkaCluster),
              value: groupId,
              label,
              subject,
              place: () => place(['identity', 'groupId'], 'value'),
            },
          ]
        : [];
    },
  );
}

/** Workers and sinks are members of groups, and groups are one name space of a Kafka cluster. */
export const uniqueGroupId: FleetRule = {
  id: 'unique/group-id',
  severity: 'error',
  description:
    'Two Connect clusters or sinks on one Kafka cluster have the same group id. A sink has the group connect-<name>.',
  explanation:
    'Kafka takes them for one group. Workers would run the connectors of the others, sinks would share the records.',
  bad: [
    '# connect-clusters/cdc/values.yaml',
    'identity: { groupId: connect-orders }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders:',
    '    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    '    config: { topics: shop.orders }',
  ].join('\n'),
  good: [
    '# connect-clusters/cdc/values.yaml',
    'identity: { groupId: connect-cdc }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders:',
    '    class: com.wepay.kafka.connect.bigquery.BigQuerySinkConnector',
    '    config: { topics: shop.orders }',
  ].join('\n'),
  unique: {
    ofShared: workerGroups,
    ofPipeline: sinkGroups,
    describe: ({ value }, others) => ({
      message: `The group id ${value} is also taken on this Kafka cluster by ${others}.`,
      hint: 'Give one of them another name or group id: members of one group would share its work and its offsets.',
    }),
  },
};

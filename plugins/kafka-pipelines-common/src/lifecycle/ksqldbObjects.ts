import type { FleetView } from '../checks/fleetView';
import type { KsqldbAppView } from '../checks/partViews';
import {
  kubectl,
  oneLine,
  shellWord,
  type StayingObject,
} from './stayingObject';
import { bootstrapServer } from './topicObjects';

/** What a ksqlDB app leaves in Kubernetes. */
export function ksqldbObjects({
  effective,
  environment,
}: KsqldbAppView): StayingObject[] {
  const { name, namespace, user } = effective;
  const at = {
    environment: environment.name,
    namespace,
    tool: 'shell' as const,
  };
  return [
    {
      ...at,
      kind: 'StatefulSet',
      name,
      destroys: 'nothing: it has no servers any more, and its volumes stay',
      commands: [`${kubectl(namespace)} delete statefulset ${name}`],
    },
    {
      ...at,
      kind: 'PersistentVolumeClaim',
      name: `state-${name}-0, -1, …`,
      destroys:
        'the local state of its queries, which is restored as long as their changelog topics are there',
      commands: [
        `${kubectl(
          namespace,
        )} delete pvc -l app.kubernetes.io/name=ksqldb,app.kubernetes.io/instance=${name}`,
      ],
    },
    ...(user?.managed === 'operator'
      ? [
          {
            ...at,
            kind: 'KafkaUser' as const,
            namespace: user.namespace,
            name: user.name,
            destroys: 'the user, its ACLs and the Secret with its credentials',
            commands: [
              `${kubectl(user.namespace)} delete kafkauser ${user.name}`,
            ],
          },
        ]
      : []),
  ];
}

const regexLiteral = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the queries of an app leave on Kafka. */
export function ksqldbInternals(
  app: KsqldbAppView,
  { apps, scopes }: FleetView,
): StayingObject[] {
  const { kafkaCluster, serviceId } = app.effective;
  if (serviceId === '') {
    return [];
  }
  const scope = scopes.kafkaCluster(app.environment.name, kafkaCluster);
  // Only the beginnings are known, and that of another app may start alike.
  const alike = apps
    .filter(
      other =>
        other.effective.serviceId !== serviceId &&
        other.effective.serviceId.startsWith(serviceId) &&
        scopes.kafkaCluster(
          other.environment.name,
          other.effective.kafkaCluster,
        ) === scope,
    )
    .map(({ label }) => label);
  const server = bootstrapServer(app, kafkaCluster);
  const id = regexLiteral(oneLine(serviceId));
  const pattern = shellWord(`^(_confluent-ksql-${id}|${id}ksql_)`);
  return [
    {
      environment: app.environment.name,
      kind: 'ksqlDB topics and groups',
      name: `_confluent-ksql-${oneLine(serviceId)}…`,
      destroys: `the state of its queries and how far they have read${
        alike.length > 0
          ? `; the list also has those of ${[...new Set(alike)].join(
              ' and ',
            )}, which must stay`
          : ''
      }`,
      tool: 'shell',
      note: 'these lines only list them',
      commands: [
        `kafka-topics.sh --bootstrap-server ${server} --list | grep -E ${pattern}`,
        `kafka-consumer-groups.sh --bootstrap-server ${server} --list | grep -E ${pattern}`,
      ],
    },
  ];
}

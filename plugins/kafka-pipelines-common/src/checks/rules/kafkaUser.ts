import type { KsqldbAppView } from '../partViews';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

/** Longest common name of a certificate. */
const LONGEST_COMMON_NAME = 64;

function problem({
  effective: { user, kafkaCluster, namespace },
  name,
}: KsqldbAppView): { message: string; hint: string; path: Path } | undefined {
  if (user?.managed !== 'operator') {
    return undefined;
  }
  const { authentication } = user;
  if (authentication !== 'scram-sha-512' && authentication !== 'tls') {
    return {
      message: `${name} asks for a user, but clients of Kafka cluster ${kafkaCluster} sign in by ${authentication}, for which the user operator makes none.`,
      hint: 'Remove user, or let the Kafka cluster authenticate by scram-sha-512 or tls.',
      path: ['user'],
    };
  }
  if (user.namespace && user.namespace !== namespace) {
    return {
      message: `The Secret of the user of ${name} would be in namespace ${user.namespace}, where its pods cannot mount it.`,
      hint: `Run the app in ${user.namespace}.`,
      path: ['namespace'],
    };
  }
  if (authentication === 'tls' && user.name.length > LONGEST_COMMON_NAME) {
    return {
      message: `The user ${user.name} has ${user.name.length} characters, but the common name of its certificate at most ${LONGEST_COMMON_NAME}.`,
      hint: 'Give it a shorter name.',
      path: ['user', 'name'],
    };
  }
  return undefined;
}

/** A user that is asked for can be made, and its app can sign in as it. */
export const kafkaUser: FleetRule = {
  id: 'ksqldb/user',
  severity: 'error',
  description:
    'A ksqlDB app asks for a user that the user operator of its Kafka cluster cannot make, or whose Secret its pods cannot mount.',
  explanation: 'The pods wait for a Secret that never comes.',
  bad: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main:',
    '    users: operator',
    '    namespaces: { users: kafka }',
    '# pipelines/orders-cdc/values.yaml',
    'ksqldb:',
    '  orders-by-minute:',
    '    namespace: ksqldb',
    '    user: {}',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main:',
    '    users: operator',
    '    namespaces: { users: ksqldb }',
    '    authentication: { type: scram-sha-512 }',
    '# pipelines/orders-cdc/values.yaml',
    'ksqldb:',
    '  orders-by-minute:',
    '    namespace: ksqldb',
    '    user: {}',
  ].join('\n'),
  *checkPipeline({ apps }) {
    for (const app of apps) {
      const found = problem(app);
      if (found) {
        const { path, ...said } = found;
        yield { ...said, place: app.place(path), subject: app.subject };
      }
    }
  },
};

import type { FleetRule } from '../rule';

/** ksqlDB servers with one service id are one cluster and share its topics and groups. */
export const uniqueServiceId: FleetRule = {
  id: 'unique/service-id',
  severity: 'error',
  description: 'Two ksqlDB apps on one Kafka cluster have the same serviceId.',
  explanation:
    'The servers would be one cluster. They would run the queries of each other, or stop them.',
  bad: [
    'ksqldb:',
    '  orders-by-minute: { serviceId: orders_ }',
    '  orders-by-hour: { serviceId: orders_ }',
  ].join('\n'),
  good: [
    'ksqldb:',
    '  orders-by-minute: { serviceId: orders_by_minute_ }',
    '  orders-by-hour: { serviceId: orders_by_hour_ }',
  ].join('\n'),
  unique: {
    ofPipeline: ({ apps, scopes }) =>
      apps
        .filter(
          ({ effective }) =>
            effective.kafkaCluster !== '' && effective.serviceId !== '',
        )
        .map(({ effective, environment, label, place, subject }) => ({
          scope: scopes.kafkaCluster(environment.name, effective.kafkaCluster),
          value: effective.serviceId,
          label,
          subject,
          place: () => place(['serviceId'], 'value'),
        })),
    describe: ({ value }, others) => ({
      message: `The serviceId ${value} is also used on this Kafka cluster by ${others}.`,
      hint: 'Give one of them another serviceId: they would join one group and share state.',
    }),
  },
};

import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'secret/reference-form';

describe('secret/reference-form', () => {
  it('reports what Kafka or the provider misunderstands', () => {
    expect(
      findingsOf(RULE, {
        'dev.yaml':
          'connectClusters: { cdc: { namespace: connect, kafkaCluster: main, secretProviders: { env: { type: env }, secrets: { type: kubernetes } } } }\n',
        ...testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    config:',
            '      joined: jdbc:mysql://${env:HOST}:${env:PORT}/shop',
            '      apart: jdbc:mysql://${env::HOST}:${env::PORT}/shop',
            '      full: ${secrets:connect/db:password}',
            '      short: ${secrets:db:password}',
            '      none: ${secrets:password}',
            '      upper: ${secrets:connect/DB:password}',
            '      keyless: "${secrets:connect/db:}"',
          ].join('\n'),
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:6:15 /connectors/a/config/joined',
        message:
          'Kafka reads the references in config.joined of a as one, up to the last brace.',
        hint: 'Give each reference its path, an empty one if need be: ${env::HOST}:${env::PORT}.',
      },
      ...[
        ['10:13', 'none'],
        ['11:14', 'upper'],
        ['12:16', 'keyless'],
      ].map(([at, key]) => ({
        at: `pipelines/orders/values.yaml:${at} /connectors/a/config/${key}`,
        message: `A reference in config.${key} of a names no key of a Secret or ConfigMap.`,
        hint: 'Write ${<provider>:<namespace>/<name>:<key>}.',
      })),
    ]);
  });
});

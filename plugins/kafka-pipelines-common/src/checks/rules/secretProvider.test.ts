import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'secret/unknown-provider';

describe('secret/unknown-provider', () => {
  it('wants providers that the Connect cluster or Kafka cluster declares', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    config:',
            '      good: ${secrets:connect/db:user}',
            '      bad: ${secret:connect/db:password}',
            '      template: ${topic}-${partition}',
            '    transforms:',
            '      t: { order: 1, type: a.T, config: { x: "${vault:a:b} ${vault:a:c}" } }',
            'ksqldb:',
            '  k: { properties: { p: "${env:X}" } }',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:12 /connectors/a/config/bad',
        message:
          'config.bad of a refers to the secret provider secret, which Connect cluster cdc does not have. Did you mean secrets?',
        hint: 'Its secretProviders: secrets. A reference to any other is not resolved: the plugin would get its text.',
      },
      {
        at: 'pipelines/orders/values.yaml:10:46 /connectors/a/transforms/t/config/x',
        message:
          'transforms.t.config.x of a refers to the secret provider vault, which Connect cluster cdc does not have.',
        hint: 'Its secretProviders: secrets. A reference to any other is not resolved: the plugin would get its text.',
      },
      {
        at: 'pipelines/orders/values.yaml:12:25 /ksqldb/k/properties/p',
        message:
          'properties.p of k refers to the secret provider env, which Kafka cluster main does not have.',
        hint: 'Its secretProviders: secrets. A reference to any other is not resolved: the plugin would get its text.',
      },
    ]);
  });

  it('denies what Strimzi gives every worker, unless the cluster declares it', () => {
    const pipeline = testPipeline(
      'orders',
      [
        'connectors:',
        '  a:',
        '    config:',
        '      environment: ${strimzienv:AWS_SECRET_ACCESS_KEY}',
        '      file: ${strimzifile:/opt/kafka/external/db.properties:password}',
        '      folder: ${strimzidir:/opt/kafka/external:password}',
        '      producer.override.ssl.key.password: ${strimzisecrets:connect/db:password}',
        '    transforms:',
        '      t: { order: 1, type: "${strimzienv:X}", config: { x: 1 } }',
        '    predicates:',
        '      p: { type: a.P, config: { x: "${strimzienv:X}" } }',
        'ksqldb:',
        '  k: { properties: { p: "${strimzienv:X}" } }',
      ].join('\n'),
    );
    const found = findingsOf(RULE, pipeline);
    expect(found.map(({ at }) => at.split(' ')[1])).toEqual([
      '/connectors/a/config/environment',
      '/connectors/a/config/file',
      '/connectors/a/config/folder',
      '/connectors/a/config/producer.override.ssl.key.password',
      '/connectors/a/transforms/t/type',
      '/connectors/a/predicates/p/config/x',
      '/ksqldb/k/properties/p',
    ]);
    expect(found[3]).toMatchObject({
      message:
        'config.producer.override.ssl.key.password of a refers to the secret provider strimzisecrets, which Connect cluster cdc does not have.',
      hint: 'Strimzi gives it to every worker, and it reads every Secret that the workers may read. Use one of its secretProviders (secrets), or let the platform team declare it there.',
    });
    // ksqlDB is not run by Strimzi
    expect(found[6].hint).toContain('Its secretProviders: secrets.');
    expect(
      findingsOf(RULE, {
        ...pipeline,
        'dev.yaml':
          'connectClusters: { cdc: { namespace: connect, secretProviders: { strimzienv: { type: env }, strimzifile: { type: file }, strimzidir: { type: directory }, strimzisecrets: { type: kubernetes } } } }',
      }),
    ).toEqual([]);
  });
});

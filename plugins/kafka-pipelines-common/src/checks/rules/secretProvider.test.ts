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
});

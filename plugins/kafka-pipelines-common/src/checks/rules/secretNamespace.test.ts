import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'secret/namespace';

const CONFIG = `environments:
  dev:
    charts: { kafka-pipeline: { path: a }, kafka-connect: { path: b } }
    valueFiles: { kafka-pipeline: [dev.yaml], kafka-connect: [dev.yaml] }
secretGrants:
  - { owner: data, namespace: payments, secrets: [ledger] }
  - { owner: group:default/other, namespace: billing, secrets: [invoices] }
`;

describe('secret/namespace', () => {
  it('keeps connectors to the namespaces of their Connect clusters and to grants', () => {
    expect(
      findingsOf(RULE, {
        'kafka-pipelines.yaml': CONFIG,
        ...testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    config:',
            '      own: ${secrets:connect/db:password}',
            '      short: ${secrets:db:password}',
            '      granted: ${secrets:payments/ledger:password}',
            '      other.secret: ${secrets:payments/admin:password}',
            '      other.grant: ${secrets:billing/invoices:password}',
          ].join('\n'),
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:9:21 /connectors/a/config/other.secret',
        message:
          'config.other.secret of a names the Secret admin in namespace payments, which this pipeline may not read.',
        hint: 'Use a Secret in connect, or grant this one to group:default/data under secretGrants in kafka-pipelines.yaml.',
      },
      {
        at: 'pipelines/orders/values.yaml:10:20 /connectors/a/config/other.grant',
        message:
          'config.other.grant of a names the Secret invoices in namespace billing, which this pipeline may not read.',
        hint: 'Use a Secret in connect, or grant this one to group:default/data under secretGrants in kafka-pipelines.yaml.',
      },
    ]);
  });

  it('keeps ConfigMaps near as well, which nobody grants', () => {
    expect(
      findingsOf(RULE, {
        'kafka-pipelines.yaml': CONFIG,
        'dev.yaml':
          'connectClusters: { cdc: { namespace: connect, secretProviders: { maps: { type: kubernetes-configmap } } } }',
        ...testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    config:',
            '      own: ${maps:connect/db:host}',
            '      other: ${maps:payments/ledger:host}',
          ].join('\n'),
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:14 /connectors/a/config/other',
        message:
          'config.other of a names the ConfigMap ledger in namespace payments, which this pipeline may not read.',
        hint: 'Use a ConfigMap in connect.',
      },
    ]);
  });

  it('asks the owner of values.yaml, whatever an environment says', () => {
    expect(
      findingsOf(RULE, {
        'kafka-pipelines.yaml': CONFIG,
        ...testPipeline('orders', '', {
          dev: [
            'pipeline: { owner: group:default/other }',
            'connectors:',
            '  a:',
            '    config:',
            '      other.grant: ${secrets:billing/invoices:password}',
          ].join('\n'),
        }),
      }),
    ).toMatchObject([
      {
        message:
          'config.other.grant of a names the Secret invoices in namespace billing, which this pipeline may not read.',
      },
    ]);
  });

  it('keeps a ksqlDB app to its own namespace, grants or not', () => {
    expect(
      findingsOf(RULE, {
        'kafka-pipelines.yaml': CONFIG,
        ...testPipeline(
          'orders',
          [
            'ksqldb:',
            '  k:',
            '    namespace: ksqldb',
            '    properties:',
            '      own: ${secrets:ksqldb/db:password}',
            '      short: ${secrets:db:password}',
            '      granted: ${secrets:payments/ledger:password}',
          ].join('\n'),
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:9:16 /ksqldb/k/properties/granted',
        message:
          'properties.granted of k names the Secret ledger in namespace payments, which a ksqlDB app elsewhere may not read.',
        hint: 'Its Secrets are mounted, so they must be in its own namespace, ksqldb.',
      },
    ]);
  });

  it('looks at every key that Kafka Connect resolves', () => {
    expect(
      findingsOf(RULE, {
        'kafka-pipelines.yaml': CONFIG,
        ...testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    class: ${secrets:payments/a:class}',
            '    config:',
            '      consumer.override.sasl.jaas.config: x required password="${secrets:payments/a:password}";',
            '      value.converter.basic.auth.user.info: ${secrets:payments/a:user}:${secrets:payments/ledger:password}',
            '      headers: [a, "x:${secrets:payments/a:token}"]',
            '    transforms:',
            '      t: { order: 1, type: "${secrets:payments/a:type}", config: { salt: "${secrets:payments/a:salt}" } }',
            '    predicates:',
            '      p: { type: a.P, config: { pattern: "${secrets:payments/a:pattern}" } }',
            '  raw:',
            '    config: { transforms: t, transforms.t.type: a.T, transforms.t.salt: "${secrets:payments/a:salt}" }',
          ].join('\n'),
        ),
      }).map(({ at }) => at.split(' ')[1]),
    ).toEqual([
      '/connectors/a/class',
      '/connectors/a/config/consumer.override.sasl.jaas.config',
      '/connectors/a/config/value.converter.basic.auth.user.info',
      '/connectors/a/config/headers',
      '/connectors/a/transforms/t/type',
      '/connectors/a/transforms/t/config/salt',
      '/connectors/a/predicates/p/config/pattern',
      '/connectors/raw/config/transforms.t.salt',
    ]);
  });

  it('knows the namespaces of all Connect clusters that the pipeline uses, in each environment', () => {
    const clusters = (second: string) =>
      `connectClusters: { cdc: { namespace: connect, secretProviders: { secrets: { type: kubernetes } } }, other: { namespace: ${second}, secretProviders: { secrets: { type: kubernetes } } } }`;
    expect(
      findingsOf(RULE, {
        'dev.yaml': clusters('delivery'),
        'prod.yaml': clusters('delivery-prod'),
        ...testPipeline(
          'orders',
          [
            'connectors:',
            '  a: { config: { x: "${secrets:delivery/b:password}" } }',
            '  b: { cluster: other, config: { x: "${secrets:connect/a:password}", short: "${secrets:b:password}" } }',
          ].join('\n'),
          { dev: '', prod: '' },
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:21 /connectors/a/config/x',
        message:
          'config.x of a names the Secret b in namespace delivery, which this pipeline may not read. (In prod.)',
        hint: 'Use a Secret in connect or delivery-prod, or grant this one to group:default/data under secretGrants in kafka-pipelines.yaml.',
      },
    ]);
  });
});

import { findingsOf, testPipeline } from '../testFleet';

const found = (entry: string, shared = '') =>
  findingsOf('ksqldb/mode', {
    'shared.yaml': shared,
    ...testPipeline('orders', `ksqldb:\n  k: { ${entry} }\n`),
  });

describe('ksqldb/mode', () => {
  it('keeps migrations and the REST API out of headless apps', () => {
    expect(
      found(
        'migrations: { V000001__a: A; }, service: { annotations: { a: b } }, networkPolicy: { clients: { c: { podSelector: { a: b } } } }',
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:8 /ksqldb/k/migrations',
        message: 'The headless ksqlDB app k has migrations.',
        hint: 'Remove it: a headless app has no REST API. Write its SQL as statements, or set mode to interactive.',
      },
      {
        at: 'pipelines/orders/values.yaml:4:40 /ksqldb/k/service',
        message: 'The headless ksqlDB app k has service.',
        hint: 'Remove it: a headless app has no REST API. Write its SQL as statements, or set mode to interactive.',
      },
      {
        at: 'pipelines/orders/values.yaml:4:93 /ksqldb/k/networkPolicy/clients',
        message: 'The headless ksqlDB app k has networkPolicy.clients.',
        hint: 'Nobody can call a headless app. Who reads its metrics belongs to metricsClients.',
      },
    ]);
  });

  it('allows probes of headless apps only with metrics', () => {
    const probe = 'livenessProbe: { periodSeconds: 5 }';
    expect(found(probe)).toMatchObject([
      {
        message:
          'The headless ksqlDB app k has livenessProbe, but nothing to probe.',
      },
    ]);
    expect(found(`${probe}, metrics: { enabled: false }`)).toHaveLength(1);
    expect(found(`${probe}, metrics: { javaAgent: { path: /a.jar } }`)).toEqual(
      [],
    );
  });

  it('lets defaults serve the apps of the other mode', () => {
    expect(
      found(
        'replicas: 1',
        'defaults: { ksqldb: { startupProbe: { periodSeconds: 5 }, readinessProbe: { periodSeconds: 5 }, networkPolicy: { clients: { c: { podSelector: { a: b } } } } } }\n',
      ),
    ).toEqual([]);
  });

  it('keeps statements out of interactive apps, inherited ones too', () => {
    expect(
      found(
        'mode: interactive',
        'defaults: { ksqldb: { statements: SELECT 1; } }\n',
      ),
    ).toEqual([
      {
        at: 'shared.yaml:1:23 /defaults/ksqldb/statements',
        message: 'The interactive ksqlDB app k has statements.',
        hint: 'Write them as migrations: an interactive app takes its SQL by REST. Or set mode to headless.',
      },
    ]);
    expect(found('mode: interactive, migrations: { V000001__a: A; }')).toEqual(
      [],
    );
  });
});

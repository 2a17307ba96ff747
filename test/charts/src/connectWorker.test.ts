import { renderConnect } from './connectCluster';
import type { Manifest } from './render';

const kinds = (manifests: Manifest[]) =>
  manifests.map(({ kind }) => kind).sort();

describe('how workers are run', () => {
  it('says nothing where nothing is asked for', async () => {
    const { connect, manifests } = await renderConnect();
    expect(manifests).toEqual([connect]);
    expect(Object.keys(connect.spec).sort()).toEqual([
      'bootstrapServers',
      'config',
      'configStorageTopic',
      'groupId',
      'offsetStorageTopic',
      'replicas',
      'statusStorageTopic',
    ]);
  });

  it('is taken back by a later file', async () => {
    const on = {
      jvmOptions: { xmx: '1g' },
      jmxOptions: { authentication: { type: 'none' } },
      metrics: { type: 'jmx-exporter' },
      logging: { level: 'DEBUG' },
      rack: { topologyKey: 'zone' },
      tracing: { endpoint: 'http://c:4317' },
      env: { A: { value: 'x' } },
      volumes: { v: { mountPath: '/mnt/v', emptyDir: {} } },
      networkPolicy: { clients: { ui: { podSelector: { app: 'ui' } } } },
    };
    const off = {
      jvmOptions: { enabled: false },
      jmxOptions: { enabled: false },
      metrics: { enabled: false },
      logging: { enabled: false },
      rack: { enabled: false },
      tracing: { enabled: false },
      env: { A: { enabled: false } },
      volumes: { v: { enabled: false } },
      networkPolicy: { clients: { ui: { enabled: false } } },
    };
    expect(kinds((await renderConnect(on)).manifests)).toEqual([
      'ConfigMap',
      'KafkaConnect',
      'NetworkPolicy',
    ]);
    expect(await renderConnect(on, off)).toEqual(await renderConnect());
  });

  it('keeps false and 0, which are no defaults', async () => {
    const { connect } = await renderConnect({
      strimzi: { operatorVersion: '1.2.0' },
      jvmOptions: { gcLoggingEnabled: false },
      pod: {
        hostUsers: false,
        enableServiceLinks: false,
        terminationGracePeriodSeconds: 0,
      },
      podDisruptionBudget: { maxUnavailable: 0 },
      env: { NO_PROXY_AUTH: { value: false }, EMPTY: { value: '' } },
    });
    expect(connect.spec).toMatchObject({
      jvmOptions: { gcLoggingEnabled: false },
      template: {
        pod: {
          hostUsers: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: 0,
        },
        podDisruptionBudget: { maxUnavailable: 0 },
        connectContainer: {
          env: [
            { name: 'EMPTY', value: '' },
            { name: 'NO_PROXY_AUTH', value: 'false' },
          ],
        },
      },
    });
  });

  it('opens remote JMX without a password only when told to', async () => {
    const { connect } = await renderConnect({
      jmxOptions: { authentication: { type: 'none' } },
    });
    expect(connect.spec.jmxOptions).toEqual({});
  });

  it('names loggers as the Kafka version wants that an operator of both is told to run', async () => {
    const operator = {
      strimzi: { apiVersion: 'v1beta2', operatorVersion: '0.47.0' },
      logging: { level: 'WARN' },
    };
    const { connect: kafka3 } = await renderConnect(operator, {
      version: '3.9.1',
    });
    expect(kafka3.spec.logging).toEqual({
      type: 'inline',
      loggers: { 'connect.root.logger.level': 'WARN' },
    });
    const { connect: kafka4 } = await renderConnect(operator);
    expect(kafka4.spec.logging).toEqual({
      type: 'inline',
      loggers: { 'rootLogger.level': 'WARN' },
    });
  });

  it('gives no two loggers one alias', async () => {
    const { connect } = await renderConnect({
      logging: { loggers: { 'org.a_b': 'INFO', 'org.a.b': 'WARN' } },
    });
    expect(connect.spec.logging).toEqual({
      type: 'inline',
      loggers: {
        'logger.org-a_b.name': 'org.a_b',
        'logger.org-a_b.level': 'INFO',
        'logger.org-a-b.name': 'org.a.b',
        'logger.org-a-b.level': 'WARN',
      },
    });
  });

  it('lets the workers reach each other where the NetworkPolicy is the only one', async () => {
    const { manifests } = await renderConnect({
      useConnectorResources: false,
      jmxOptions: { authentication: { type: 'password' } },
      networkPolicy: { clients: { ui: { podSelector: { app: 'ui' } } } },
    });
    const policy = manifests.find(({ kind }) => kind === 'NetworkPolicy');
    const workers = {
      matchLabels: {
        'strimzi.io/cluster': 'cdc',
        'strimzi.io/kind': 'KafkaConnect',
        'strimzi.io/name': 'cdc-connect',
      },
    };
    expect(policy?.spec).toEqual({
      podSelector: workers,
      policyTypes: ['Ingress'],
      ingress: [
        {
          ports: [{ port: 8083, protocol: 'TCP' }],
          from: [
            { podSelector: workers },
            { podSelector: { matchLabels: { app: 'ui' } } },
          ],
        },
        { ports: [{ port: 9999, protocol: 'TCP' }] },
      ],
    });
  });
});

import { testedHelms } from './helm';
import { render, type Manifest } from './render';

interface Container {
  ports?: Array<{ name: string; containerPort: number }>;
  env: Array<{ name: string; value?: string }>;
  startupProbe?: unknown;
  livenessProbe?: unknown;
  readinessProbe?: unknown;
}

const STATEMENTS = 'CREATE STREAM c AS SELECT * FROM a;';

async function manifestsOf(entry: object): Promise<Manifest[]> {
  const [helm] = await testedHelms();
  return render(helm, 'kafka-pipeline', [
    {
      kafkaClusters: { main: { bootstrapServers: 'kafka:9092' } },
      pipeline: { name: 'p' },
      kafka: { cluster: 'main' },
      ksqldb: { k: { namespace: 'apps', serviceId: 'k_', ...entry } },
    },
  ]);
}

const ofKind = (manifests: Manifest[], kind: string) =>
  manifests.filter(manifest => manifest.kind === kind);

function container(manifests: Manifest[]): Container {
  const [{ spec }] = ofKind(manifests, 'StatefulSet');
  const template = spec.template as { spec: { containers: Container[] } };
  return template.spec.containers[0];
}

describe('probes', () => {
  it('are none of a headless server, which opens no port', async () => {
    const manifests = await manifestsOf({ statements: STATEMENTS });
    const server = container(manifests);
    expect(server).not.toHaveProperty('ports');
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
      expect(server).not.toHaveProperty(probe);
    }
    expect(ofKind(manifests, 'Service')).toEqual([]);
  });

  it('of a headless server with metrics ask for the port of the agent', async () => {
    const server = container(
      await manifestsOf({
        statements: STATEMENTS,
        metrics: { javaAgent: { path: '/agent.jar' }, port: 9999 },
      }),
    );
    expect(server.ports).toEqual([{ name: 'metrics', containerPort: 9999 }]);
    expect(server.livenessProbe).toMatchObject({
      tcpSocket: { port: 'metrics' },
    });
    expect(server.readinessProbe).toMatchObject({
      tcpSocket: { port: 'metrics' },
    });
    expect(server).not.toHaveProperty('startupProbe');
  });

  it('of an interactive server ask its REST API', async () => {
    const manifests = await manifestsOf({
      mode: 'interactive',
      livenessProbe: { failureThreshold: 9, initialDelaySeconds: 0 },
    });
    const server = container(manifests);
    expect(server.ports).toEqual([{ name: 'rest', containerPort: 8088 }]);
    expect(server.startupProbe).toEqual({
      httpGet: { path: '/chc/live', port: 'rest' },
      periodSeconds: 5,
      timeoutSeconds: 5,
      failureThreshold: 60,
    });
    expect(server.livenessProbe).toEqual({
      httpGet: { path: '/chc/live', port: 'rest' },
      initialDelaySeconds: 0,
      periodSeconds: 10,
      timeoutSeconds: 5,
      failureThreshold: 9,
    });
    expect(server.readinessProbe).toMatchObject({
      httpGet: { path: '/healthcheck', port: 'rest' },
    });
    expect(
      ofKind(manifests, 'Service').map(({ metadata }) => metadata.name),
    ).toEqual(['k', 'k-headless']);
  });
});

describe('several headless servers', () => {
  const named = async (entry: object) => {
    const manifests = await manifestsOf({ replicas: 2, ...entry });
    const [{ spec }] = ofKind(manifests, 'StatefulSet');
    return {
      name: ofKind(manifests, 'ConfigMap')[0].metadata.name,
      strategy: spec.updateStrategy,
    };
  };

  it('have a ConfigMap for each text of it, and are not rolled', async () => {
    const [one, same, other] = await Promise.all([
      named({ statements: STATEMENTS }),
      named({ statements: STATEMENTS, pod: { labels: { a: 'b' } } }),
      named({ statements: `${STATEMENTS}\n${STATEMENTS}` }),
    ]);
    expect(one.name).toMatch(/^k-[0-9a-f]{10}$/);
    expect(same.name).toBe(one.name);
    expect(other.name).not.toBe(one.name);
    expect(one.strategy).toEqual({ type: 'OnDelete', rollingUpdate: null });
  });

  it('are not meant by one', async () => {
    expect(await named({ replicas: 1, statements: STATEMENTS })).toEqual({
      name: 'k',
      strategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
    });
  });
});

describe('migrations', () => {
  const jobs = async (entry: object) =>
    ofKind(await manifestsOf({ mode: 'interactive', ...entry }), 'Job').map(
      ({ metadata }) => metadata.name,
    );
  const migrations = { V000001__a: 'CREATE STREAM a (b INT) WITH (c = 1);' };

  it('are a Job named by everything in it', async () => {
    const [one, same, more, image, limit] = await Promise.all([
      jobs({ migrations }),
      jobs({ migrations, heap: '512m', replicas: 3 }),
      jobs({ migrations: { ...migrations, V000002__b: 'DROP STREAM a;' } }),
      jobs({ migrations, image: 'confluentinc/cp-ksqldb-server:8.1.5' }),
      jobs({ migrations, migrationsJob: { backoffLimit: 1 } }),
    ]);
    expect(one).toEqual([expect.stringMatching(/^k-migrations-[0-9a-f]{10}$/)]);
    expect(same).toEqual(one);
    expect(new Set([...one, ...more, ...image, ...limit]).size).toBe(4);
  });

  it('have nobody to go to without servers', async () => {
    expect(await jobs({ migrations, replicas: 0 })).toEqual([]);
    expect(await jobs({})).toEqual([]);
  });
});

it('gives interactive servers what they need to stand in for each other', async () => {
  const propertiesOf = async (entry: object) => {
    const manifests = await manifestsOf({ mode: 'interactive', ...entry });
    const [{ data }] = ofKind(manifests, 'ConfigMap');
    return data?.['ksqldb-server.properties'].split('\n') ?? [];
  };
  const availability = [
    'ksql.heartbeat.enable=true',
    'ksql.lag.reporting.enable=true',
    'ksql.query.pull.enable.standby.reads=true',
    'ksql.streams.num.standby.replicas=1',
  ];
  expect(await propertiesOf({ replicas: 2 })).toEqual(
    expect.arrayContaining(availability),
  );
  expect(
    (await propertiesOf({ replicas: 1 })).filter(line =>
      availability.includes(line),
    ),
  ).toEqual([]);
  expect(
    await propertiesOf({
      replicas: 2,
      properties: { 'ksql.streams.num.standby.replicas': 2 },
    }),
  ).toContain('ksql.streams.num.standby.replicas=2');
});

import { built, saidInstead, sha512sum } from './connectCluster';

describe('environment variables', () => {
  it.each<[string, object, string]>([
    [
      'a variable of the operator',
      { KAFKA_HEAP_OPTS: { value: '-Xmx2g' } },
      '/env/KAFKA_HEAP_OPTS is not allowed: the operator keeps KAFKA_ and STRIMZI_ for itself, so use config or jvmOptions instead',
    ],
    [
      'another variable of the operator',
      { STRIMZI_TRACING: { value: 'x' } },
      '/env/STRIMZI_TRACING is not allowed',
    ],
    [
      'a name that is none',
      { 'A-B': { value: 'x' } },
      '/env/A-B: the name of an environment variable has letters, digits and underscores only',
    ],
    [
      'a bare value',
      { A: 'x' },
      '/env/A is a string, but must be a map: indent its settings below it',
    ],
    ['nothing', { A: null }, '/env/A is empty: write `enabled: false`'],
    [
      'no source',
      { A: {} },
      '/env/A has no value: write exactly one of value, secret and configMap',
    ],
    [
      'two sources',
      { A: { value: 'x', secret: { name: 's', key: 'k' } } },
      '/env/A has value and secret: write exactly one of value, secret and configMap',
    ],
    [
      'a Secret without key',
      { A: { secret: { name: 's' } } },
      '/env/A/secret/key is missing: write name and key',
    ],
    [
      'a Secret by its name only',
      { A: { configMap: 's' } },
      '/env/A/configMap is a string, but must be a map',
    ],
    [
      'a map as value',
      { A: { value: { b: 1 } } },
      '/env/A/value is a map: write text or a number or true or false',
    ],
  ])('refuse %s', async (_, env, message) => {
    expect(await saidInstead(message, { env })).toEqual([]);
  });

  it('refuse what tracing sets', async () => {
    const said = await saidInstead(
      '/env/OTEL_SERVICE_NAME is not allowed: the chart sets OTEL_SERVICE_NAME out of other values, so remove it here',
      {
        tracing: { endpoint: 'http://c:4317' },
        env: { OTEL_SERVICE_NAME: { value: 'x' } },
      },
    );
    expect(said).toEqual([]);
  });

  it('of a build are named by their path', async () => {
    const { build, ...plugins } = built({
      type: 'zip',
      url: 'https://x/x-1.zip',
      sha512sum,
    });
    const said = await saidInstead(
      '/build/container/env/KAFKA_X is not allowed',
      {
        ...plugins,
        build: { ...build, container: { env: { KAFKA_X: { value: 'x' } } } },
      },
    );
    expect(said).toEqual([]);
  });
});

describe('volumes', () => {
  const emptyDir = {};
  it.each<[string, object, string]>([
    [
      'a path that the operator refuses',
      { v: { mountPath: '/etc/v', emptyDir } },
      '/volumes/v/mountPath is "/etc/v": the operator mounts volumes below /mnt only, so write /mnt/v',
    ],
    [
      'a missing path',
      { v: { emptyDir } },
      '/volumes/v/mountPath is "": the operator mounts volumes below /mnt only',
    ],
    [
      '/mnt itself',
      { v: { mountPath: '/mnt', emptyDir } },
      '/volumes/v/mountPath is "/mnt"',
    ],
    [
      'two volumes at one path',
      {
        a: { mountPath: '/mnt/v', emptyDir },
        b: { mountPath: '/mnt/v/', emptyDir },
      },
      '/volumes/b/mountPath is /mnt/v/, where volume a is mounted: choose another folder',
    ],
    [
      'a name that Kubernetes refuses',
      { a_b: { mountPath: '/mnt/v', emptyDir } },
      '/volumes/a_b: the name of a volume has at most 63 lower case letters, digits and dashes',
    ],
    [
      'a long name',
      { ['v'.repeat(64)]: { mountPath: '/mnt/v', emptyDir } },
      'the name of a volume has at most 63',
    ],
    [
      'no source',
      { v: { mountPath: '/mnt/v' } },
      '/volumes/v has no source: write exactly one of configMap, csi, emptyDir, image, persistentVolumeClaim, secret',
    ],
    [
      'two sources',
      { v: { mountPath: '/mnt/v', emptyDir, secret: { secretName: 's' } } },
      '/volumes/v has emptyDir and secret: write exactly one of',
    ],
    [
      'a Secret without name',
      { v: { mountPath: '/mnt/v', secret: { optional: true } } },
      '/volumes/v/secret/secretName is missing: it names what is mounted',
    ],
    [
      'a Secret by its name only',
      { v: { mountPath: '/mnt/v', secret: 's' } },
      '/volumes/v/secret is a string, but must be a map',
    ],
    [
      'an image that changes',
      { v: { mountPath: '/mnt/v', image: { reference: 'r/i:latest' } } },
      '/volumes/v/image/reference is r/i:latest: latest is another image tomorrow',
    ],
    [
      'nothing',
      { v: null },
      '/volumes/v is empty: write `enabled: false` below it to leave it out',
    ],
  ])('refuse %s', async (_, volumes, message) => {
    expect(await saidInstead(message, { volumes })).toEqual([]);
  });
});

describe('metrics', () => {
  it.each<[string, object, string]>([
    [
      'an unknown type',
      { type: 'prometheus' },
      '/metrics/type is "prometheus": write jmx-exporter or strimzi-reporter',
    ],
    ['no type', { rules: {} }, '/metrics/type is null: write jmx-exporter'],
    [
      'an allow list for the JMX exporter',
      { type: 'jmx-exporter', allowList: ['.*'] },
      '/metrics/allowList is not allowed: it belongs to type strimzi-reporter',
    ],
    [
      'rules for the reporter',
      { type: 'strimzi-reporter', rules: { a: { pattern: 'x' } } },
      '/metrics/rules is not allowed: it belongs to type jmx-exporter',
    ],
    [
      'rules beside a ConfigMap',
      {
        type: 'jmx-exporter',
        rules: { a: { pattern: 'x' } },
        configMap: { name: 'm', key: 'k' },
      },
      '/metrics/rules is given beside configMap',
    ],
    [
      'a ConfigMap without key',
      { type: 'jmx-exporter', configMap: { name: 'm' } },
      '/metrics/configMap/key is missing: write name and key',
    ],
    [
      'a rule without pattern',
      { type: 'jmx-exporter', rules: { a: { name: 'x' } } },
      "/metrics/rules/a/pattern is missing: it is the regular expression for the MBean's attribute",
    ],
    [
      'an empty rule',
      { type: 'jmx-exporter', rules: { a: null } },
      '/metrics/rules/a is empty: write `enabled: false`',
    ],
  ])('refuse %s', async (_, metrics, message) => {
    expect(await saidInstead(message, { metrics })).toEqual([]);
  });

  it('refuse a mis-indented section', async () => {
    expect(
      await saidInstead('/metrics is a string, but must be a map', {
        metrics: 'jmx-exporter',
      }),
    ).toEqual([]);
  });
});

describe('logging', () => {
  it.each<[string, object, string]>([
    [
      'an unknown level',
      { level: 'verbose' },
      '/logging/level is "verbose": write OFF, FATAL, ERROR, WARN, INFO, DEBUG, TRACE or ALL',
    ],
    [
      'an unknown level of a logger',
      { loggers: { 'org.apache.kafka': 'debug' } },
      '/logging/loggers/org.apache.kafka is "debug": write OFF, FATAL',
    ],
    [
      'a setting of Log4j instead of a logger',
      { loggers: { 'logger.a-b.level': 'INFO' } },
      '/logging/loggers/logger.a-b.level: a logger is a Java package or class, such as org.apache.kafka.connect.runtime',
    ],
    [
      'levels beside a ConfigMap',
      { level: 'INFO', configMap: { name: 'l', key: 'k' } },
      '/logging/configMap is given beside level or loggers',
    ],
    [
      'a ConfigMap without name',
      { configMap: { key: 'k' } },
      '/logging/configMap/name is missing: write name and key',
    ],
  ])('refuses %s', async (_, logging, message) => {
    expect(await saidInstead(message, { logging })).toEqual([]);
  });

  it('asks which operator it is where that decides on the names', async () => {
    expect(
      await saidInstead(
        '/strimzi/operatorVersion is missing: without it, or version, the logging settings that the workers know are not known',
        { strimzi: { apiVersion: 'v1beta2' }, logging: { level: 'INFO' } },
      ),
    ).toEqual([]);
  });
});

describe('other sections', () => {
  it.each<[string, object, string]>([
    [
      'a heap of an unknown unit',
      { jvmOptions: { xmx: '2Gi' } },
      '/jvmOptions/xmx is "2Gi": write megabytes or gigabytes, such as 512m or 2g',
    ],
    [
      'remote JMX without saying who may connect',
      { jmxOptions: { enabled: true } },
      '/jmxOptions/authentication/type is "": write password, for which the operator makes a Secret, or none',
    ],
    [
      'a rack without label',
      { rack: { type: 'topology-label' } },
      '/rack/topologyKey is missing: name a label of the nodes, such as topology.kubernetes.io/zone',
    ],
    [
      'a rack without variable',
      { rack: { type: 'environment-variable' } },
      '/rack/envVarName is missing: name the variable that holds the rack',
    ],
    [
      'a rack of two sources',
      { rack: { topologyKey: 'zone', envVarName: 'ZONE' } },
      '/rack/envVarName is not allowed: it belongs to type environment-variable',
    ],
    [
      'a rack of unknown type',
      { rack: { type: 'node' } },
      '/rack/type is "node": write topology-label or environment-variable',
    ],
    [
      'an init image that changes',
      { clientRackInitImage: 'strimzi/operator' },
      '/clientRackInitImage is "strimzi/operator": name an image with its tag or digest',
    ],
    [
      'tracing without collector',
      { tracing: { serviceName: 'x' } },
      '/tracing/endpoint is missing: write the OTLP address of the collector',
    ],
    [
      'tracing that no operator knows any more',
      { tracing: { type: 'jaeger', endpoint: 'x' } },
      '/tracing/type is "jaeger": write opentelemetry',
    ],
    [
      'a label of the operator on pods',
      { pod: { labels: { 'strimzi.io/cluster': 'other' } } },
      '/pod/labels/strimzi.io/cluster is not allowed: the operator keeps strimzi.io/ for itself, so use a prefix of your own',
    ],
    [
      'an annotation of the operator on a Service',
      { apiService: { annotations: { 'strimzi.io/x': 'z' } } },
      '/apiService/annotations/strimzi.io/x is not allowed',
    ],
    [
      'a pod that is no map',
      { pod: 'restricted' },
      '/pod is a string, but must be a map: indent its settings below it',
    ],
    [
      'environment variables as a list',
      { env: [{ name: 'A', value: 'x' }] },
      '/env is a list, but must be a map: indent its settings below it',
    ],
    [
      'volumes as a list',
      { volumes: [] },
      '/volumes is a list, but must be a map',
    ],
    [
      'clients as a list',
      { networkPolicy: { clients: [] } },
      '/networkPolicy/clients is a list, but must be a map',
    ],
    [
      'a client without labels',
      { networkPolicy: { clients: { ui: { podSelector: {} } } } },
      '/networkPolicy/clients/ui has no label: write namespaceSelector, podSelector or both, or everybody could connect',
    ],
    [
      'an empty client',
      { networkPolicy: { clients: { ui: null } } },
      '/networkPolicy/clients/ui is empty: write `enabled: false`',
    ],
    [
      'a selector that is no map',
      { networkPolicy: { clients: { ui: { podSelector: 'ui' } } } },
      '/networkPolicy/clients/ui/podSelector is a string, but must be a map',
    ],
  ])('refuse %s', async (_, values, message) => {
    expect(await saidInstead(message, values)).toEqual([]);
  });
});

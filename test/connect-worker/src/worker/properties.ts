/** Ports on the loopback interface. */
export interface Ports {
  kafka: number;
  controller: number;
  connect: number;
}

type Properties = Record<string, string | number>;

function print(properties: Properties): string {
  return Object.entries(properties)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

/** Settings of a broker that is its own controller. */
export function brokerProperties(ports: Ports, data: string): string {
  const listeners = [
    `PLAINTEXT://127.0.0.1:${ports.kafka}`,
    `CONTROLLER://127.0.0.1:${ports.controller}`,
  ];
  return print({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${ports.controller}`,
    listeners: listeners.join(','),
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map':
      'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': data,
    'num.partitions': 1,
    'offsets.topic.num.partitions': 1,
    'offsets.topic.replication.factor': 1,
    'group.initial.rebalance.delay.ms': 0,
    // The default is 128 MB.
    'log.cleaner.dedupe.buffer.size': 4 * 1024 * 1024,
  });
}

/** Settings of a distributed worker, without any config provider. */
export function workerProperties(ports: Ports, pluginPath: string): string {
  const json = 'org.apache.kafka.connect.json.JsonConverter';
  return print({
    'bootstrap.servers': `127.0.0.1:${ports.kafka}`,
    'group.id': 'connect',
    listeners: `HTTP://127.0.0.1:${ports.connect}`,
    'rest.advertised.host.name': '127.0.0.1',
    'key.converter': json,
    'value.converter': json,
    ...Object.fromEntries(
      ['config', 'offset', 'status'].flatMap(each => [
        [`${each}.storage.topic`, `connect-${each}`],
        [`${each}.storage.replication.factor`, 1],
      ]),
    ),
    'offset.storage.partitions': 1,
    'status.storage.partitions': 1,
    'plugin.path': pluginPath,
    // MongoDB's, Apicurio's and jcustenborder's plugins have no service files.
    'plugin.discovery': 'only_scan',
  });
}

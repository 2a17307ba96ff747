import type { Change } from './gitRepository';

/**
 * Pipelines that differ in nothing but the shop whose orders they read.
 *
 * @param environments - each pipeline is in
 */
export function shops(
  count: number,
  environments: readonly string[] = ['prod'],
): Change {
  return Object.assign(
    {},
    ...Array.from({ length: count }, (_, index) =>
      shop(String(index + 1).padStart(3, '0'), environments),
    ),
  );
}

function shop(number: string, environments: readonly string[]): Change {
  const name = `shop-${number}`;
  const topics = ['orders', 'items', 'prices', 'stock'].map(
    table => `${name}.${table}`,
  );
  return {
    [`pipelines/${name}/values.yaml`]: `pipeline:
  name: ${name}
  owner: group:default/data-platform
  description: Orders of shop ${number}
connect: { cluster: cdc }
connectors:
  ${name}-mysql:
    preset: debezium-mysql@1
    config:
      database.hostname: \${secrets:connect-cdc/${name}-db:host}
      database.port: 3306
      database.user: \${secrets:connect-cdc/${name}-db:username}
      database.password: \${secrets:connect-cdc/${name}-db:password}
      database.server.id: ${10_000 + Number(number)}
      topic.prefix: ${name}
      database.include.list: ${name}
      table.include.list: [${topics.join(', ')}]
      schema.history.internal.kafka.topic: schema-history.${name}
    transforms:
      route:
        order: 20
        type: org.apache.kafka.connect.transforms.RegexRouter
        config:
          regex: ${name}\\.${name}\\.(.*)
          replacement: ${name}.$1
topics:
${topics
  .map(topic => `  ${topic}: { partitions: 3 }\n`)
  .join('')}  schema-history.${name}:
    partitions: 1
    config: { cleanup.policy: delete, retention.ms: -1, retention.bytes: -1 }
  heartbeat.${name}:
    partitions: 1
    config: { retention.ms: 3600000 }
`,
    ...Object.fromEntries(
      environments.map(environment => [
        `pipelines/${name}/values-${environment}.yaml`,
        '',
      ]),
    ),
  };
}

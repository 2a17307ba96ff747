/**
 * Part of each secret of {@link canaryFiles}, and of nothing else: what people
 * are shown, what is logged and what is handed on must not have it.
 */
export const CANARY = 'cAnArY1';

let count = 0;

/** Each secret is another one, so that a leak says where it is from. */
const secret = (place: string) => {
  count += 1;
  return `${CANARY}-${place}-${count}`;
};

const PEM = [
  '-----BEGIN PRIVATE KEY-----',
  `MII${secret('pem')}`,
  '-----END PRIVATE KEY-----',
];

const PIPELINE = [
  'pipeline:',
  '  name: leaky',
  '  owner: group:default/data-platform',
  `  labels: { db-password: ${secret('label')} }`,
  'connect: { cluster: cdc }',
  'connectors:',
  '  leaky-postgres:',
  '    preset: leaky@1',
  '    class: io.debezium.connector.postgresql.PostgresConnector',
  '    tasksMax: 1',
  '    config:',
  '      topic.prefix: leaky',
  '      database.hostname: db',
  '      database.dbname: shop',
  '      table.include.list: [public.leaky]',
  // Only the catalogue knows this one
  `      database.sslpassword: ${secret('type')}`,
  `      database.password: ${secret(
    'half',
  )}\${secrets:connect-cdc/db:password}`,
  '      database.sslkey: |',
  ...PEM.map(line => `        ${line}`),
  // Of a wrong type, and none of the values of its key
  `      database.port: postgres://u:${secret('port')}@db`,
  `      snapshot.mode: "postgres://u:${secret('enum')}@db"`,
  `      some.headers: [x, "Authorization: Bearer ${secret('list')}"]`,
  `      producer.override.ssl.keystore.key: ${secret('override')}`,
  `      producer.override.sasl.jaas.config: x.PlainLoginModule required password="${secret(
    'jaas',
  )}";`,
  `      transforms.mask.secret.key: ${secret('raw')}`,
  `      apiToken: ${secret('suffix')}`,
  `      mypassword: ${secret('joined')}`,
  `      sasl.pass: ${secret('pass')}`,
  `      client_secret_value: ${secret('value')}`,
  `      hook: https://hooks.slack.com/services/T0/B0/${secret('slack')}`,
  `      a.key: 'it''s "${secret('quote')}", token=${secret('quote')}'`,
  '    transforms:',
  '      mask:',
  '        order: 1',
  '        type: example.Mask',
  `        config: { secret.key: ${secret('transform')} }`,
  '  leaky-jdbc:',
  '    class: io.debezium.connector.jdbc.JdbcSinkConnector',
  '    tasksMax: 1',
  '    config:',
  '      topics: leaky.public.leaky',
  `      connection.url: jdbc:mysql://db/shop?user=a&password=${secret('url')}`,
  `      connection.username: a`,
  `      connection.password: ${secret('suffix')}`,
  '    transforms:',
  // What rules about single options may quote
  '      route:',
  '        order: 1',
  '        type: org.apache.kafka.connect.transforms.RegexRouter',
  `        config: { regex: "(password=${secret('regex')}", replacement: x }`,
  '      cast:',
  '        order: 2',
  '        type: org.apache.kafka.connect.transforms.Cast$Value',
  `        config: { spec: "a:password=${secret('cast')}" }`,
  '      rename:',
  '        order: 3',
  '        type: org.apache.kafka.connect.transforms.ReplaceField$Value',
  `        config: { renames: "password=${secret('rename')}" }`,
  '      header:',
  '        order: 4',
  '        type: org.apache.kafka.connect.transforms.InsertHeader',
  `        config: { header: x, value.literal: "Authorization: Bearer ${secret(
    'header',
  )}" }`,
  '      format:',
  '        order: 5',
  '        type: org.apache.kafka.connect.transforms.TimestampConverter$Value',
  `        config: { field: a, target.type: "token=${secret(
    'target',
  )}", format: "token=${secret('format')}" }`,
  'ksqldb:',
  '  leaky-app:',
  '    mode: headless',
  '    namespace: ksqldb',
  '    serviceId: leaky_',
  `    properties: { ksql.schema.registry.basic.auth.user.info: "u:${secret(
    'ksqldb',
  )}" }`,
  '    statements: |',
  `      -- https://u:${secret('statement')}@db/`,
  `      CREATE SOURCE CONNECTOR c WITH ('connection.password' = '${secret(
    'statement',
  )}');`,
  "      CREATE STREAM leaky WITH (kafka_topic = 'leaky', value_format = 'json');",
  '',
].join('\n');

/** Without what makes Helm or the schema fail. */
const OWN_ONLY = ['transforms.mask.secret.key'];

function brokenPipeline(name: string, config: string[]): string {
  return [
    'pipeline:',
    `  name: ${name}`,
    '  owner: group:default/data-platform',
    'connect: { cluster: cdc }',
    'connectors:',
    `  ${name}:`,
    '    class: io.debezium.connector.postgresql.PostgresConnector',
    '    config:',
    ...config.map(line => `      ${line}`),
    '',
  ].join('\n');
}

/** A pipeline that can be rendered, full of secrets in clear. */
export const LEAKY = PIPELINE.split('\n')
  .filter(line => !OWN_ONLY.some(key => line.includes(key)))
  .join('\n');

/**
 * Files beside those of the demo's repository that hold secrets in clear in
 * every way that checks know.
 */
export function canaryFiles(
  demo: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map(demo);
  const append = (path: string, text: string) =>
    files.set(path, `${files.get(path) ?? ''}${text}`);
  append(
    'presets/http-sink.yaml',
    [
      '  leaky@1:',
      '    config:',
      `      database.ssl.password: ${secret('preset')}`,
      // Only the class of the connector tells
      `      database.sslpassword: ${secret('preset')}`,
      '',
    ].join('\n'),
  );
  files.set('pipelines/leaky/values.yaml', LEAKY);
  files.set(
    'pipelines/leaky/values-dev.yaml',
    `connectors: { leaky-postgres: { config: { database.password: ${secret(
      'environment',
    )} } } }\n`,
  );
  files.set(
    'pipelines/raw/values.yaml',
    PIPELINE.replaceAll('leaky-', 'raw-').replace('name: leaky', 'name: raw'),
  );
  files.set('pipelines/raw/values-dev.yaml', '');
  const broken: Record<string, string[]> = {
    twice: [
      `database.password: ${secret('twice')}`,
      `database.password: ${secret('twice')}`,
    ],
    map: [`database.password: { ${secret('map')}: 1 }`, 'x: { a: b }'],
    block: [`database.password: |${secret('block')}`],
    flow: [`database.password: [${secret('flow')}`],
    alias: [`database.password: *${secret('alias')}`],
    tag: [`database.password: !${secret('tag')} x`],
    quote: [`database.password: "${secret('quote')}`],
    colon: [`database.password: ${secret('colon')}: x: [`],
  };
  for (const [name, config] of Object.entries(broken)) {
    files.set(`pipelines/${name}/values.yaml`, brokenPipeline(name, config));
    files.set(`pipelines/${name}/values-dev.yaml`, '');
  }
  return files;
}

import { type Mistake, unexpectedMessages } from './mistakes';

describe('values that a wrong indentation makes null', () => {
  it.each(
    Object.entries<Mistake>({
      'the settings of a connector': {
        values: `
connectors:
  orders:
  class: io.debezium.connector.mysql.MySqlConnector
`,
        schema: [
          'connectors.orders: Invalid type. Expected: object, given: null',
          "at '/connectors/orders': got null, want object",
        ],
        guard:
          '/connectors/class is a string, but must be a map: indent its settings below it',
      },
      'an empty connector': {
        values: 'connectors: { orders: }',
        schema: [
          'connectors.orders: Invalid type. Expected: object, given: null',
          "at '/connectors/orders': got null, want object",
        ],
        guard:
          '/connectors/orders is empty: write `enabled: false` below it to leave it out',
      },
      'the config of a connector': {
        values: `
connectors:
  orders:
    class: C
    config:
    database.port: 3306
`,
        schema: [
          'connectors.orders: Additional property database.port is not allowed',
          "at '/connectors/orders': additional properties 'database.port' not allowed",
        ],
        guard: '/connectors/orders/database.port is no key of these values',
      },
      'the options of a connector, as a map': {
        values: `
connectors:
  orders:
    class: C
    config:
      database:
        port: 3306
`,
        schema: [
          'connectors.orders.config.database: Invalid type. Expected: [string,number,boolean,array,null], given: object',
          "at '/connectors/orders/config/database': got object, want null or boolean or number or string or array",
        ],
        guard:
          '/connectors/orders/config/database: a config value is text, a number, a boolean or a list of these, not a map: write every option as one key with dots',
      },
      'the settings of a transform': {
        values: `
connectors:
  orders:
    class: C
    transforms:
      route:
      type: org.apache.kafka.connect.transforms.RegexRouter
`,
        schema: [
          'connectors.orders.transforms.route: Invalid type. Expected: object, given: null',
          "at '/connectors/orders/transforms/route': got null, want object",
        ],
        guard:
          '/connectors/orders/transforms/type is a string, but must be a map: indent its settings below it',
      },
      'a connector beside the connectors': {
        values: `
connectors:
orders:
  class: C
`,
        schema: [
          '(root): Additional property orders is not allowed',
          "at '': additional properties 'orders' not allowed",
        ],
        guard: '/orders is no key of these values',
      },
    }),
  )('is refused: %s', async (_, mistake) => {
    expect(await unexpectedMessages(mistake)).toEqual([]);
  });
});

describe('annotations one level too high', () => {
  it.each(
    Object.entries<Mistake>({
      'of a Connect cluster': {
        chart: 'kafka-connect',
        values: 'annotations: { prometheus.io/scrape: "true" }',
        schema: [
          '(root): Additional property annotations is not allowed',
          "at '': additional properties 'annotations' not allowed",
        ],
        guard: '/annotations is no key of these values',
      },
      'of the ServiceAccount, such as the IAM role': {
        chart: 'kafka-connect',
        values: `
serviceAccount:
  eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/cdc
`,
        schema: [
          'serviceAccount: Additional property eks.amazonaws.com/role-arn is not allowed',
          "at '/serviceAccount': additional properties 'eks.amazonaws.com/role-arn' not allowed",
        ],
        guard:
          '/serviceAccount/eks.amazonaws.com/role-arn is no key of these values (known here: annotations, labels): correct its name, or its indentation',
      },
      'of a connector': {
        values: `
connectors:
  orders:
    class: C
    annotations: { strimzi.io/restart: "true" }
`,
        schema: [
          'connectors.orders: Additional property annotations is not allowed',
          "at '/connectors/orders': additional properties 'annotations' not allowed",
        ],
        guard: '/connectors/orders/annotations is no key of these values',
      },
      'of a ksqlDB app': {
        values: `
ksqldb:
  orders-by-minute:
    serviceAccount:
      eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/ksqldb
`,
        schema: [
          'ksqldb.orders-by-minute.serviceAccount: Additional property eks.amazonaws.com/role-arn is not allowed',
          "at '/ksqldb/orders-by-minute/serviceAccount': additional properties 'eks.amazonaws.com/role-arn' not allowed",
        ],
        guard:
          '/ksqldb/orders-by-minute/serviceAccount/eks.amazonaws.com/role-arn is no key of these values',
      },
    }),
  )('is refused: %s', async (_, mistake) => {
    expect(await unexpectedMessages(mistake)).toEqual([]);
  });
});

describe('a metrics config that is indented wrongly', () => {
  it.each(
    Object.entries<Mistake>({
      'too high': {
        chart: 'kafka-connect',
        values: `
metrics:
type: jmx-exporter
`,
        schema: [
          '(root): Additional property type is not allowed',
          "at '': additional properties 'type' not allowed",
        ],
        guard: '/type is no key of these values',
      },
      'too deep': {
        chart: 'kafka-connect',
        values: `
jvmOptions:
  xmx: 2g
  metrics:
    type: jmx-exporter
`,
        schema: [
          'jvmOptions: Additional property metrics is not allowed',
          "at '/jvmOptions': additional properties 'metrics' not allowed",
        ],
        guard: '/jvmOptions/metrics is no key of these values',
      },
      'a rule beside its name': {
        chart: 'kafka-connect',
        values: `
metrics:
  type: jmx-exporter
  rules:
    tasks:
    pattern: kafka.connect<type=connect-worker-metrics>
`,
        schema: [
          'metrics.rules.tasks: Invalid type. Expected: object, given: null',
          "at '/metrics/rules/tasks': got null, want object",
        ],
        guard:
          '/metrics/rules/pattern is a string, but must be a map: indent its settings below it',
      },
    }),
  )('is refused: %s', async (_, mistake) => {
    expect(await unexpectedMessages(mistake)).toEqual([]);
  });
});

import { testCatalogue } from '../connect/catalogue/testCatalogue';
import { importFiles } from './importFiles';
import { planImport } from './planImport';
import { readImport } from './readImport';
import type { ImportOptions, ImportPlan } from './types';

const catalogue = testCatalogue([]);

const plan = (
  configs: Record<string, Record<string, string>>,
  options: Partial<ImportOptions> = {},
): ImportPlan =>
  planImport(
    readImport([
      {
        file: 'body.json',
        text: JSON.stringify(
          Object.fromEntries(
            Object.entries(configs).map(([name, config]) => [
              name,
              { info: { config: { 'connector.class': 'a.Sink', ...config } } },
            ]),
          ),
        ),
      },
    ]),
    { catalogue, connectCluster: 'cdc', ...options },
  );

const textOf = (planned: ImportPlan) =>
  importFiles(planned, [])
    .map(({ path, text }) => `# ${path}\n${text}`)
    .join('');

describe('planImport', () => {
  it('writes a connector as an entry of the chart', () => {
    const planned = plan({
      orders: {
        'tasks.max': '3',
        topics: 'orders',
        'consumer.override.max.poll.records': '1e3',
        'b.flag': 'on',
        'errors.tolerance': 'all',
        'errors.deadletterqueue.topic.name': 'dlq',
        'errors.deadletterqueue.topic.replication.factor': '3',
        predicates: 'p',
        'predicates.p.type': 'a.P',
        'predicates.p.pattern': '.*',
        transforms: 'b,a',
        'transforms.b.type': 'a.B',
        'transforms.b.predicate': 'p',
        'transforms.b.negate': 'true',
        'transforms.a.type': 'a.A',
        'transforms.a.x': '$1',
        'database.password': 'hunter2',
      },
    });
    expect(planned.findings).toEqual([]);
    expect(textOf(planned)).toBe(`# pipelines/orders/values.yaml
pipeline:
  name: orders
connect:
  cluster: cdc
connectors:
  orders:
    class: a.Sink
    tasksMax: 3
    deadLetterQueue:
      topic: dlq
      replicas: 3
    config:
      topics: orders
      consumer.override.max.poll.records: '1e3'
      b.flag: 'on'
      database.password: '\${secrets:cdc/orders-credentials:database.password}'
    transforms:
      b:
        order: 10
        type: a.B
        predicate: p
        negate: true
      a:
        order: 20
        type: a.A
        config:
          x: '$1'
    predicates:
      p:
        type: a.P
        config:
          pattern: '.*'
`);
    expect(planned.secrets).toEqual([
      {
        pipeline: 'orders',
        connector: 'orders',
        connectCluster: 'cdc',
        key: 'database.password',
        why: 'holds a secret in clear',
        masked: false,
        suggestedReference:
          '${secrets:cdc/orders-credentials:database.password}',
        namespace: 'cdc',
        secretName: 'orders-credentials',
        secretKey: 'database.password',
        exists: false,
      },
    ]);
    expect(planned.suggestedSecrets.map(({ command }) => command)).toEqual([
      'kubectl create secret generic orders-credentials --namespace cdc --from-file=database.password=database.password',
    ]);
  });
});

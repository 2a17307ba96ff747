import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'unique/connector-name';

const CONNECTOR = 'connectors:\n  a: { class: x.Source }\n';
const HINT =
  'Give one of them another name. A new name is a new connector, with offsets of its own.';

describe('unique/connector-name', () => {
  it('compares connectors of one namespace', () => {
    expect(
      findingsOf(RULE, {
        ...testPipeline('orders', CONNECTOR, { dev: '', prod: '' }),
        ...testPipeline('payments', CONNECTOR, { dev: '' }),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:4:3 /connectors/a',
        message:
          'The name a is also taken in this namespace by connector a of pipeline payments. (In dev.)',
        hint: HINT,
      },
      {
        at: 'pipelines/payments/values.yaml:4:3 /connectors/a',
        message:
          'The name a is also taken in this namespace by connector a of pipeline orders.',
        hint: HINT,
      },
    ]);
  });

  it('also when two Connect clusters share it, not when they do not', () => {
    const clusters = (namespace: string) =>
      `connectClusters: { cdc: { namespace: x, kafkaCluster: main }, other: { namespace: ${namespace}, kafkaCluster: main } }\n`;
    const pipelines = {
      ...testPipeline('orders', CONNECTOR),
      ...testPipeline(
        'payments',
        'connectors:\n  a: { class: x.Source, cluster: other }\n',
      ),
    };
    expect(
      findingsOf(RULE, { ...pipelines, 'dev.yaml': clusters('x') }),
    ).toHaveLength(2);
    expect(
      findingsOf(RULE, { ...pipelines, 'dev.yaml': clusters('other') }),
    ).toEqual([]);
  });

  it('keeps environments apart unless they have the same destination', () => {
    const pipelines = {
      ...testPipeline('orders', CONNECTOR, { dev: '' }),
      ...testPipeline('payments', CONNECTOR, { prod: '' }),
    };
    expect(findingsOf(RULE, pipelines)).toEqual([]);
    const environment = (name: string) =>
      `  ${name}:\n    destination: { name: one }\n    charts: { kafka-pipeline: { path: a }, kafka-connect: { path: b } }\n    valueFiles: { kafka-pipeline: [dev.yaml], kafka-connect: [dev.yaml] }\n`;
    expect(
      findingsOf(RULE, {
        ...pipelines,
        'kafka-pipelines.yaml': `environments:\n${environment(
          'dev',
        )}${environment('prod')}`,
      }),
    ).toMatchObject([
      {
        message:
          'The name a is also taken in this namespace by connector a of pipeline payments in prod.',
      },
      {
        message:
          'The name a is also taken in this namespace by connector a of pipeline orders in dev.',
      },
    ]);
  });
});

import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/connect-cluster';

describe('connector/connect-cluster', () => {
  it('wants a Connect cluster', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml':
          'pipeline: { name: orders }\nconnectors:\n  a: { class: a.Source }\n',
        'pipelines/orders/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:3:3 /connectors/a',
        message: 'The connector a has no Connect cluster.',
        hint: "Write connect: { cluster: <name> } in the pipeline's values.yaml. There is: cdc.",
      },
    ]);
  });

  it('wants one that exists, and points where it is named', () => {
    expect(
      findingsOf(RULE, {
        'pipelines/orders/values.yaml':
          'connect: { cluster: cdx }\nconnectors:\n  a: { class: a.Source }\n  b: { class: a.Source, cluster: delivery }\n',
        'pipelines/orders/values-dev.yaml': '',
        'pipelines/orders/values-prod.yaml': 'connect: { cluster: cdc }\n',
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:1:21 /connect/cluster',
        message: 'There is no Connect cluster cdx. Did you mean cdc? (In dev.)',
        hint: 'Known in dev: cdc.',
      },
      {
        at: 'pipelines/orders/values.yaml:4:34 /connectors/b/cluster',
        message: 'There is no Connect cluster delivery.',
        hint: 'Known in dev: cdc.',
      },
    ]);
  });

  it('is content with one that exists', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline('orders', 'connectors:\n  a: { class: a.Source }\n'),
      ),
    ).toEqual([]);
  });
});

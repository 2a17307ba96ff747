import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/unknown-preset';

describe('connector/unknown-preset', () => {
  it('wants presets that exist', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml': 'presets:\n  debezium-mysql@1: { class: a.Source }\n',
        ...testPipeline(
          'orders',
          'connectors:\n  a: { preset: debezium-mysql@1 }\n  b: { preset: debezium-msql@1 }\n',
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:5:16 /connectors/b/preset',
        message:
          'There is no preset debezium-msql@1. Did you mean debezium-mysql@1?',
        hint: 'Known in dev: debezium-mysql@1.',
      },
    ]);
  });
});

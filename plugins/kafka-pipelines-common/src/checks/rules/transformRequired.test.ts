import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'transform/required';

describe('transform/required', () => {
  it('wants type and order of what applies', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    transforms:',
            '      good: { order: 0, type: a.B }',
            '      bare: {}',
            '      gone: { enabled: false }',
            '    predicates:',
            '      p: { config: { pattern: x } }',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:7 /connectors/a/transforms/bare',
        message: 'connectors.a.transforms.bare has no type.',
        hint: 'Write type, the class with its package.',
      },
      {
        at: 'pipelines/orders/values.yaml:7:7 /connectors/a/transforms/bare',
        message: 'connectors.a.transforms.bare has no order.',
        hint: 'Write order, a number; transforms are applied from the smallest to the largest.',
      },
      {
        at: 'pipelines/orders/values.yaml:10:7 /connectors/a/predicates/p',
        message: 'connectors.a.predicates.p has no type.',
        hint: 'Write type, the class with its package.',
      },
    ]);
  });
});

import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'transform/required';

describe('transform/required', () => {
  it('wants an order of what applies', () => {
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
          ].join('\n'),
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:7 /connectors/a/transforms/bare',
        message: 'connectors.a.transforms.bare has no order.',
        hint: 'Write order, a number; transforms are applied from the smallest to the largest.',
      },
    ]);
  });
});

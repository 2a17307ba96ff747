import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'transform/equal-order';

describe('transform/equal-order', () => {
  it('compares transforms of all layers', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml':
          'presets:\n  p@1: { class: a.Source, transforms: { unwrap: { order: 10, type: a.Unwrap } } }\n',
        ...testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    preset: p@1',
            '    transforms:',
            '      route: { order: 10, type: a.Route }',
            '      gone: { order: 10, type: a.Gone, enabled: false }',
            '      last: { order: 20, type: a.Last }',
          ].join('\n'),
        ),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:23 /connectors/a/transforms/route/order',
        message:
          'The transforms unwrap and route of connector a have the same order, 10.',
        hint: 'Give one of them another number.',
      },
    ]);
  });
});

import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'transform/unknown-predicate';

describe('transform/unknown-predicate', () => {
  it('wants predicates that exist', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    transforms:',
            '      x: { order: 1, type: a.X, predicate: isHeartbeat }',
            '      w: { order: 2, type: a.Y, predicate: isHartbeat }',
            '      z: { order: 3, type: a.Z, predicate: isTombstone }',
            '    predicates:',
            '      isHeartbeat: { type: a.P }',
            '      isTombstone: { type: a.P, enabled: false }',
            '  b:',
            '    transforms:',
            '      x: { order: 1, type: a.X, predicate: isHeartbeat }',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:44 /connectors/a/transforms/w/predicate',
        message:
          'The transform w of connector a names the predicate isHartbeat, which does not exist. Did you mean isHeartbeat?',
        hint: 'Its predicates: isHeartbeat.',
      },
      {
        at: 'pipelines/orders/values.yaml:8:44 /connectors/a/transforms/z/predicate',
        message:
          'The transform z of connector a names the predicate isTombstone, which does not exist.',
        hint: 'Its predicates: isHeartbeat.',
      },
      {
        at: 'pipelines/orders/values.yaml:14:44 /connectors/b/transforms/x/predicate',
        message:
          'The transform x of connector b names the predicate isHeartbeat, which does not exist.',
        hint: 'Write it below predicates.',
      },
    ]);
  });

  it('wants a predicate for negate', () => {
    expect(
      findingsOf(
        'transform/unknown-predicate',
        testPipeline(
          'orders',
          'connectors:\n  a:\n    transforms: { x: { order: 1, type: a.X, negate: true }, z: { order: 2, type: a.Z, negate: false } }\n',
        ),
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:5:45 /connectors/a/transforms/x/negate',
        message:
          'The transform x of connector a negates a predicate, but names none.',
        hint: 'Write predicate, or remove negate.',
      },
    ]);
  });
});

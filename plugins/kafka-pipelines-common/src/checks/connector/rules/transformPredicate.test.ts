import { findingsOf, testPipeline } from '../../testFleet';
import { chain, configFindings, transformsCatalogue } from '../testTransforms';

const RULE = 'transform/unknown-predicate';

describe('transform/unknown-predicate', () => {
  it('wants predicates that exist, and applies to entries', () => {
    expect(
      findingsOf(
        RULE,
        testPipeline(
          'orders',
          [
            'connectors:',
            '  a:',
            '    class: org.example.Source',
            '    transforms:',
            '      x: { order: 1, type: a.X, predicate: isHeartbeat }',
            '      w: { order: 2, type: a.Y, predicate: isHartbeat }',
            '      z: { order: 3, type: a.Z, predicate: isTombstone }',
            '    predicates:',
            '      isHeartbeat: { type: a.P }',
            '      isTombstone: { type: a.P, enabled: false }',
            '  b:',
            '    class: org.example.Source',
            '    transforms:',
            '      x: { order: 1, type: a.X, predicate: isHeartbeat }',
          ].join('\n'),
        ),
        undefined,
        transformsCatalogue,
      ),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:8:44 /connectors/a/transforms/w/predicate',
        message:
          'The transform w names the predicate isHartbeat, which does not exist. Did you mean isHeartbeat?',
        hint: 'Its predicates: isHeartbeat.',
      },
      {
        at: 'pipelines/orders/values.yaml:9:44 /connectors/a/transforms/z/predicate',
        message:
          'The transform z names the predicate isTombstone, which does not exist.',
        hint: 'Its predicates: isHeartbeat.',
      },
      {
        at: 'pipelines/orders/values.yaml:16:44 /connectors/b/transforms/x/predicate',
        message:
          'The transform x names the predicate isHeartbeat, which does not exist.',
        hint: 'Write it below predicates.',
      },
    ]);
  });

  it('wants a predicate for negate, whatever it says', () => {
    expect(
      configFindings(
        RULE,
        chain({
          x: ['.Filter', 'negate=true'],
          z: ['.Filter', 'negate=false'],
        }),
      ),
    ).toEqual([
      {
        key: 'transforms.x.negate',
        message: 'The transform x negates a predicate, but names none.',
        hint: 'Write predicate, or remove negate.',
      },
      {
        key: 'transforms.z.negate',
        message: 'The transform z negates a predicate, but names none.',
        hint: 'Write predicate, or remove negate.',
      },
    ]);
  });

  it('says of one that is not listed just that, once', () => {
    const config = {
      ...chain({ x: ['.Filter', 'predicate=isHeartbeat'] }),
      'predicates.isHeartbeat.type': 'a.P',
    };
    expect(configFindings(RULE, config)).toEqual([
      {
        key: 'transforms.x.predicate',
        message:
          'The transform x names the predicate isHeartbeat, which the list predicates lacks.',
        hint: 'Add isHeartbeat to predicates.',
      },
    ]);
    expect(configFindings('transform/unlisted', config)).toEqual([]);
  });
});

import { findingsOf, testPipeline } from '../../testFleet';
import { configFindings, transformsCatalogue } from '../testTransforms';

const RULE = 'transform/undefined';

describe('transform/undefined', () => {
  it('wants a type of what is listed', () => {
    expect(
      configFindings(RULE, {
        transforms: 'good, bare',
        'transforms.good.type': 'a.B',
        'transforms.bare.regex': 'x',
        predicates: 'p',
      }),
    ).toEqual([
      {
        key: 'transforms.bare.type',
        message: 'The transform bare has no type.',
        hint: 'Write type, the class with its package.',
      },
      {
        key: 'predicates.p.type',
        message: 'The predicate p has no type.',
        hint: 'Write type, the class with its package.',
      },
    ]);
  });

  it('finds the one that was meant, and that is said once', () => {
    const config = {
      transforms: 'rout',
      'transforms.route.type': 'a.B',
      'transforms.route.regex': 'x',
    };
    expect(configFindings(RULE, config)).toEqual([
      {
        key: 'transforms',
        message:
          'The list transforms names rout, which is not defined. Did you mean route?',
        hint: 'Give both the same name: the keys begin with transforms.route.',
      },
    ]);
    expect(configFindings('transform/unlisted', config)).toEqual([]);
  });

  it('points at entries, and at the list of raw keys', () => {
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
            '      gone: { enabled: false }',
            '      bare: { order: 1 }',
            '    predicates:',
            '      p: { config: { pattern: x } }',
            '  b:',
            '    class: org.example.Source',
            '    config:',
            '      transforms: c',
          ].join('\n'),
        ),
        undefined,
        transformsCatalogue,
      ).map(({ at }) => at),
    ).toEqual([
      'pipelines/orders/values.yaml:8:7 /connectors/a/transforms/bare',
      'pipelines/orders/values.yaml:10:7 /connectors/a/predicates/p',
      'pipelines/orders/values.yaml:14:7 /connectors/b/config/transforms',
    ]);
  });
});

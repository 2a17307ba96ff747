import { findingsOf, testPipeline } from '../testFleet';

const RULE = 'connector/raw-transforms';

const raw = (more: string) =>
  testPipeline(
    'orders',
    `connectors:\n  a:\n    class: a.Source\n    config:\n      transforms: route\n      transforms.route.type: a.Route\n${more}`,
  );

describe('connector/raw-transforms', () => {
  it('allows raw keys alone', () => {
    expect(findingsOf(RULE, raw(''))).toEqual([]);
    expect(
      findingsOf(
        RULE,
        raw('    transforms:\n      unwrap: { order: 1, enabled: false }\n'),
      ),
    ).toMatchObject([{ at: expect.stringContaining('values.yaml:7:7') }]);
  });

  it('refuses them beside entries, inherited ones too', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml':
          'defaults: { connector: { predicates: { tombstone: { type: a.Tombstone } } } }\n',
        ...raw(''),
      }),
    ).toEqual([
      {
        at: 'pipelines/orders/values.yaml:7:7 /connectors/a/config/transforms',
        message:
          'The config of connector a has raw keys (transforms, transforms.route.type), although transforms or predicates are given as entries.',
        hint: 'Move them to transforms and predicates, or remove the entries tombstone, inherited ones too (enabled: false).',
      },
    ]);
  });
});

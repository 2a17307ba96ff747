import { chain, configFindings } from '../testTransforms';

describe('predicate/unused', () => {
  it('finds predicates that no transform names', () => {
    expect(
      configFindings('predicate/unused', {
        ...chain({ x: ['.Filter', 'predicate=p'] }),
        predicates: 'p,q',
        'predicates.p.type': 'a.P',
        'predicates.q.type': 'a.Q',
      }),
    ).toEqual([
      {
        key: 'predicates.q.type',
        message: 'No transform names the predicate q.',
        hint: 'Write it as predicate of a transform, or remove it.',
      },
    ]);
  });
});

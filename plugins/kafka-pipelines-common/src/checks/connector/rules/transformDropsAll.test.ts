import { chain, configFindings } from '../testTransforms';

describe('transform/drops-all', () => {
  it('wants a predicate for Filter', () => {
    expect(
      configFindings(
        'transform/drops-all',
        chain({
          a: ['.Filter'],
          b: ['.Filter', 'predicate=p'],
          c: ['.Filter', 'negate=true'],
          d: ['io.debezium.transforms.Filter', 'condition=value.op == "u"'],
        }),
      ),
    ).toEqual([
      {
        key: 'transforms.a.type',
        message: 'The transform a drops all records: it has no predicate.',
        hint: 'Write predicate with the alias of one that says which records to drop.',
      },
    ]);
  });
});

import {
  choiceOf,
  choicesOf,
  cleanedDecisions,
  isBlocked,
  withChoice,
} from './choices';

const copied = { pointer: '/a', action: 'copied' as const };
const left = { pointer: '/b', action: 'left' as const, to: 'its own' };
const blocked = { pointer: '/c', action: 'left' as const };
const same = { pointer: '/d', action: 'same' as const, to: 'x' };

describe('choices', () => {
  it('are those that a promotion knows, the usual one first', () => {
    expect(choicesOf(copied)).toEqual(['copy', 'own', 'omit']);
    expect(choicesOf(left)).toEqual(['keep', 'take', 'own']);
    expect(choicesOf(same)).toEqual(['keep', 'own']);
    expect(choicesOf(blocked)).toEqual(['keep']);
    expect(isBlocked(left)).toBe(false);
  });

  it('read back what was decided', () => {
    let decisions = withChoice({}, '/a', 'own', 6);
    decisions = withChoice(decisions, '/b', 'take');
    expect(decisions).toEqual({ answers: { '/a': 6 }, take: ['/b'] });
    expect(choiceOf(decisions, copied)).toBe('own');
    expect(choiceOf(decisions, left)).toBe('take');
    expect(choiceOf(decisions, same)).toBe('keep');
  });

  it('are an empty value when all is as usual', () => {
    const decided = withChoice(withChoice({}, '/a', 'omit'), '/b', 'take');
    expect(withChoice(withChoice(decided, '/a', 'copy'), '/b', 'keep')).toEqual(
      {},
    );
  });

  it('of a field replace one another', () => {
    const omitted = withChoice(withChoice({}, '/a', 'own', 'x'), '/a', 'omit');
    expect(omitted).toEqual({ omit: ['/a'] });
    expect(withChoice(omitted, '/a', 'own', null)).toEqual({
      answers: { '/a': null },
    });
  });

  it('take a key of the prototype as any other', () => {
    expect(
      choiceOf({ answers: {} }, { pointer: 'toString', action: 'copied' }),
    ).toBe('copy');
  });
});

describe('cleanedDecisions', () => {
  it('drops what has no field, or does not fit it', () => {
    expect(
      cleanedDecisions(
        {
          answers: { '/a': 1, '/connectors/x~1y': 2 },
          take: ['/a', '/b'],
          omit: ['/b'],
        },
        [copied, left],
      ),
    ).toEqual({
      value: { answers: { '/a': 1 }, take: ['/b'] },
      dropped: ['connectors › x/y', 'a', 'b'],
    });
  });
});

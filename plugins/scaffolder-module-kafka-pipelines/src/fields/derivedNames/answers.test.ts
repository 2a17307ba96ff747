import type {
  IdentityKind,
  MustDiffer,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { answerProblems, filledAnswers } from './answers';

const name = (kind: IdentityKind, value: string): MustDiffer => ({
  id: `${kind}/${value}`,
  kind,
  value,
  suggestion: `${value}-new`,
  places: [],
});

const connectors = [name('connector', 'a'), name('connector', 'b')];

describe('filledAnswers', () => {
  it('suggests, keeps what was chosen and drops what is not asked', () => {
    expect(
      filledAnswers(
        [...connectors, name('topic', 'c')],
        {
          'connector/a': 'old-suggestion',
          'connector/b': 'mine',
          'topic/x': 'x',
        },
        (_id, answer) => answer === 'old-suggestion',
      ),
    ).toEqual({
      'connector/a': 'a-new',
      'connector/b': 'mine',
      'topic/c': 'c-new',
    });
  });

  it('leaves a name that was deleted empty', () => {
    expect(
      filledAnswers([connectors[0]], { 'connector/a': '' }, () => false),
    ).toEqual({ 'connector/a': '' });
  });
});

describe('answerProblems', () => {
  const problem = (
    items: MustDiffer[],
    answers: Record<string, string>,
  ): Record<string, string> =>
    Object.fromEntries(answerProblems(items, answers));

  it('has nothing against suggestions', () => {
    expect(
      problem(connectors, { 'connector/a': 'a-new', 'connector/b': 'b-new' }),
    ).toEqual({});
  });

  it.each([
    ['', 'Type a name.'],
    ['  ', 'Type a name.'],
    ['a', 'Must not stay a.'],
    ['b', 'b belongs to the pipeline it is derived from.'],
    ['b-new', 'The same as for b.'],
    [
      'No_Connector',
      'use lower case letters, digits, dashes and dots, starting and ending with a letter or digit',
    ],
  ])('says of the connector name %j: %s', (answer, expected) => {
    expect(
      problem(connectors, { 'connector/a': answer, 'connector/b': 'b-new' })[
        'connector/a'
      ],
    ).toBe(expected);
  });

  it('lets stay what may be the same on another database', () => {
    const slot = name('slot.name', 'debezium');
    expect(problem([slot], { 'slot.name/debezium': 'debezium' })).toEqual({});
  });

  it('asks for what has no answer at all', () => {
    expect(problem([connectors[0]], {})).toEqual({
      'connector/a': 'Type a name.',
    });
  });
});

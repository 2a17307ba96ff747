import { answerText, answerValue } from './answerValue';

describe('answerValue', () => {
  it.each([
    ['12', 6, 12],
    ['1.50', 6, '1.50'],
    ['${env:TASKS}', 6, '${env:TASKS}'],
    ['', 6, ''],
    ['Infinity', 6, 'Infinity'],
    ['NaN', 6, 'NaN'],
    ['1.10', '1.9', '1.10'],
    ['true', 'false', 'true'],
    ['true', false, true],
    ['maybe', false, 'maybe'],
    ['a, b', ['x'], ['a', 'b']],
    ['1,2', [3], [1, 2]],
    ['', ['x'], ''],
    ['12', undefined, '12'],
    ['null', null, null],
    ['[{"a":1}]', [{ a: 2 }], [{ a: 1 }]],
    ['[{', [{ a: 2 }], '[{'],
  ])('reads %j where %j stands as %j', (text, sample, value) => {
    expect(answerValue(text, sample)).toEqual(value);
  });

  it.each([6, '1.10', true, ['a', 'b'], null, [{ a: 1 }]])(
    'reads back what it shows of %j',
    value => {
      expect(answerValue(answerText(value), value)).toEqual(value);
    },
  );
});

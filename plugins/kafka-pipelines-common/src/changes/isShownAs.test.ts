import { HIDDEN } from '../origins/hidden';
import { isShownAs } from './isShownAs';
import { toPlain } from './plainValue';

const shownAs = (value: unknown, shown: unknown) =>
  isShownAs(
    value === undefined ? undefined : toPlain(value),
    shown === undefined ? undefined : toPlain(shown),
  );

describe('isShownAs', () => {
  it.each([
    [undefined, undefined],
    ['a', 'a'],
    ['hunter2', HIDDEN],
    [['a', 'hunter2'], HIDDEN],
    [
      { a: 1, b: 'hunter2' },
      { a: 1, b: HIDDEN },
    ],
  ])('%j is shown as %j', (value, shown) => {
    expect(shownAs(value, shown)).toBe(true);
  });

  it.each([
    [undefined, HIDDEN],
    ['${secrets:a/b:c}', HIDDEN],
    [{ a: 'x' }, HIDDEN],
    ['a', undefined],
    [{ a: 1 }, { a: 1, b: HIDDEN }],
    [
      { a: 2, b: 'x' },
      { a: 1, b: HIDDEN },
    ],
  ])('%j is not shown as %j', (value, shown) => {
    expect(shownAs(value, shown)).toBe(false);
  });
});

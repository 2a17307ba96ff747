/** Digits that every reader takes for the same number and prints alike. */
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/;

/**
 * The number that a text is, if writing it and reading it back gives the same
 * text; `1.10`, `08` and `1e3` are none, and neither is one of too many digits.
 */
export function numberOf(text: string): number | undefined {
  const number = Number(text);
  return NUMBER.test(text) && String(number) === text && text !== '-0'
    ? number
    : undefined;
}

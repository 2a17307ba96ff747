import { misspeltVersion } from './misspeltVersion';

const KNOWN = ['2.0', '2.7.4.Final', '3.6.0.Final', '3.6.1.Final', '4.3.1'];

describe('misspeltVersion', () => {
  it.each([
    ['3.6.1', '3.6.1.Final'],
    ['3.6', '3.6.1.Final'],
    ['3.6.1.Fin', '3.6.1.Final'],
    ['3.6.1-final', '3.6.1.Final'],
    ['2.7.4.Finale', '2.7.4.Final'],
    ['4.3.1.Final', '4.3.1'],
  ])('takes %s for %s', (asked, known) => {
    expect(misspeltVersion(KNOWN, asked)).toBe(known);
  });

  it.each([
    '3.6.1.Final',
    '3.6.2.Final',
    '9.9.9.Final',
    '4.3.10',
    '4.3.1.1',
    '4.3.2',
    '2.0-SNAPSHOT',
    '3.6.1.CR1',
  ])('leaves %s alone', asked => {
    expect(misspeltVersion(KNOWN, asked)).toBeUndefined();
  });
});

import { fillText } from './fillText';

describe('fillText', () => {
  it('puts values in, over several lines and with blocks', () => {
    expect(
      fillText(
        'README.md',
        '# {{name}}\n{{#each all as |one|}}\n- {{one}}\n{{/each}}',
        { name: 'a & b', all: ['x', 'y'] },
      ),
    ).toBe('# a & b\n- x\n- y\n');
  });

  it('leaves a text alone that has no expression', () => {
    expect(fillText('a.txt', 'plain { } text\n', {})).toBe('plain { } text\n');
  });

  it('says where a value is missing', () => {
    expect(() =>
      fillText('README.md', 'one\nof {{nme}}', { name: 'x' }),
    ).toThrow(
      'blueprint file README.md, line 2, column 6: no value was given for nme',
    );
  });
});

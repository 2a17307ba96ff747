import { toPlain } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { asMode } from './configValue';
import { scalarOf } from './scalarText';
import { readYaml, yamlText } from './yamlText';

describe('scalarOf', () => {
  it('leaves text what is no number', () => {
    expect(scalarOf('3306', 'number')).toBe(3306);
    expect(scalarOf('3306', 'text')).toBe('3306');
    expect(scalarOf('1.10', 'number')).toBe('1.10');
  });
});

describe('asMode', () => {
  it('changes the type and keeps what is meant', () => {
    expect(asMode('3306', 'number')).toBe(3306);
    expect(asMode('08', 'number')).toBe('08');
    expect(asMode(3306, 'text')).toBe('3306');
    expect(asMode('a,b', 'list')).toEqual(['a', 'b']);
    expect(asMode(['a', 2], 'text')).toBe('a,2');
    expect(asMode(7, 'list')).toEqual([7]);
    expect(asMode('true', 'boolean')).toBe(true);
    expect(asMode('x', 'null')).toBeNull();
    expect(asMode(null, 'text')).toBe('');
  });
});

describe('a part of a file as YAML', () => {
  it.each([
    { a: '1.10', b: '08', c: 'on', d: 'two\nlines\n', e: [1, '1', true, null] },
    { regex: 'shopdb\\.(.*)', '~': '${secrets:a/b:c}', '1': {} },
    [],
    7,
    null,
  ])('is read back as it was (%j)', value => {
    const plain = toPlain(value);
    expect(readYaml(yamlText(plain))).toEqual({ value: plain });
  });

  it('is nothing when it is empty', () => {
    expect(yamlText(undefined)).toBe('');
    expect(readYaml(' \n')).toEqual({ value: undefined });
  });

  it('stays a text with a reason when it cannot be read', () => {
    for (const text of ['a: [1', 'a: 1.10', 'a: 1\na: 2', 'a: &x 1']) {
      const read = readYaml(text);
      expect(read.value).toBe(text);
      expect(read.problem).toMatch(/^Line \d+: /);
      expect(yamlText(read.value)).toBe(text);
    }
  });
});

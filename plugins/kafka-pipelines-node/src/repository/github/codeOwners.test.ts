import { readCodeOwners } from './codeOwners';

const ownersOf = (text: string, path: string) =>
  readCodeOwners(new Map([['CODEOWNERS', text]]))?.of(path);

describe('readCodeOwners', () => {
  it.each<[pattern: string, matching: string[], other: string[]]>([
    ['*', ['a', 'a/b/c.yaml'], []],
    ['*.yaml', ['a.yaml', 'a/b.yaml'], ['a.yml', 'ayaml']],
    ['/*', ['a'], ['a/b']],
    [
      '/pipelines/',
      ['pipelines/a', 'pipelines/a/b'],
      ['pipelines', 'x/pipelines/a'],
    ],
    ['pipelines/', ['pipelines/a', 'x/pipelines/a/b'], ['pipelines']],
    [
      'pipelines',
      ['pipelines/a', 'x/pipelines/a', 'pipelines'],
      ['pipelines2/a'],
    ],
    [
      '/pipelines/orders',
      ['pipelines/orders/values.yaml'],
      ['pipelines/orders-cdc/values.yaml'],
    ],
    ['pipelines/*', ['pipelines/README.md'], ['pipelines/orders/values.yaml']],
    ['pipelines/*/', ['pipelines/orders/values.yaml'], ['pipelines/README.md']],
    [
      'pipelines/orders-*',
      ['pipelines/orders-cdc/values.yaml'],
      ['pipelines/clicks/values.yaml'],
    ],
    ['pipelines/**', ['pipelines/a', 'pipelines/a/b'], ['pipelines']],
    ['**/values.yaml', ['values.yaml', 'a/b/values.yaml'], ['values.yaml.bak']],
    [
      'pipelines/**/values.yaml',
      ['pipelines/values.yaml', 'pipelines/a/b/values.yaml'],
      ['values.yaml'],
    ],
    ['values-???.yaml', ['a/values-dev.yaml'], ['a/values-prod.yaml']],
    ['a.c+(d)', ['a.c+(d)'], ['abc+(d)']],
    ['with\\ space/', ['with space/a'], ['with/a', 'space/a']],
  ])('%s', (pattern, matching, other) => {
    const text = `${pattern} @ann\n`;
    expect(matching.filter(path => ownersOf(text, path)?.length !== 1)).toEqual(
      [],
    );
    expect(other.filter(path => ownersOf(text, path)?.length !== 0)).toEqual(
      [],
    );
  });

  it('lets the last rule win, also one without owners', () => {
    const text =
      '* @acme/all\r\n/pipelines/ @acme/data b@example.com # why\r\n/pipelines/sandbox/\r\n';
    expect(ownersOf(text, 'README.md')).toEqual(['@acme/all']);
    expect(ownersOf(text, 'pipelines/a/values.yaml')).toEqual([
      '@acme/data',
      'b@example.com',
    ]);
    expect(ownersOf(text, 'pipelines/sandbox/values.yaml')).toEqual([]);
  });

  it('leaves out what GitHub leaves out', () => {
    const text = '# * @ann\n\n!a @ann\n[ab] @ann\n  \n';
    expect(ownersOf(text, 'a')).toEqual([]);
  });

  it('reads the first of the places, and nothing where there is none', () => {
    const files = new Map([
      ['docs/CODEOWNERS', '* @docs'],
      ['CODEOWNERS', '* @root'],
      ['.github/CODEOWNERS', ''],
    ]);
    expect(readCodeOwners(files)).toMatchObject({ path: '.github/CODEOWNERS' });
    expect(readCodeOwners(files)?.of('a')).toEqual([]);
    files.delete('.github/CODEOWNERS');
    expect(readCodeOwners(files)?.of('a')).toEqual(['@root']);
    files.delete('CODEOWNERS');
    expect(readCodeOwners(files)?.of('a')).toEqual(['@docs']);
    expect(readCodeOwners(new Map())).toBeUndefined();
  });
});

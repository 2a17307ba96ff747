import { afterRemoval } from './afterRemoval';

const manifest = (options: string) =>
  `metadata:\n  annotations:\n    argocd.argoproj.io/sync-wave: "1"\n    argocd.argoproj.io/sync-options: ${options}\n`;

describe('afterRemoval', () => {
  it.each([
    ['"Prune=false,Delete=false"', 'stays'],
    ['"Prune=confirm"', 'waits'],
    ['Prune=confirm', 'waits'],
    ['"Delete=false"', 'goes'],
  ])('reads %s', (options, expected) => {
    expect(afterRemoval(manifest(options))).toBe(expected);
  });

  it('takes what is not marked for gone', () => {
    expect(afterRemoval('kind: Role\nmetadata:\n  name: a\n')).toBe('goes');
  });
});

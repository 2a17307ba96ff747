import { commitBase } from './commitBase';

const PARENT = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

describe('commitBase', () => {
  it.each([
    ['the first parent', 'Edit\n\nRequest-Id: 1', PARENT],
    ['the trailer', `Edit\n\nRequest-Id: 1\nBase-Commit: ${BASE}`, BASE],
    [
      'the first parent where a squash names several',
      `Edit\n\nBase-Commit: ${BASE}\nBase-Commit: ${'c'.repeat(40)}`,
      PARENT,
    ],
    ['no commit that has no id', 'Edit\n\nBase-Commit: main', PARENT],
    ['no line of the text', `Edit\n\nBase-Commit: ${BASE}\n\nText`, PARENT],
  ])('is %s', (_what, message, base) => {
    expect(commitBase({ message, parents: [PARENT, 'd'.repeat(40)] })).toBe(
      base,
    );
  });

  it('is nothing for a first commit', () => {
    expect(commitBase({ message: 'Start', parents: [] })).toBeUndefined();
  });
});

import { formatCommitMessage, parseTrailers } from './commitMessage';
import {
  assertProposalBranch,
  isProposalBranch,
  proposalMessage,
  readProposalCommit,
} from './proposalCommit';

const BASE = 'b'.repeat(40);
const TREE = 'c'.repeat(40);

const request = (trailers: Record<string, string | string[]> = {}) => ({
  base: BASE,
  message: 'Add orders\n\nBecause.',
  trailers: {
    'Request-Id': 'task-1',
    'Pipeline-Id': ['orders', 'clicks'],
    'Change-Digest': 'd',
    'Requested-By': 'user:default/ann',
    ...trailers,
  },
});

describe('proposalMessage', () => {
  const message = proposalMessage(request(), TREE);

  it('says what was computed from which commit', () => {
    expect(message).toBe(
      `Add orders\n\nBecause.\n\nRequest-Id: task-1\nPipeline-Id: orders\nPipeline-Id: clicks\nChange-Digest: d\nRequested-By: user:default/ann\nBase-Commit: ${BASE}\nTree-Id: ${TREE}\n`,
    );
  });

  it('is read back', () => {
    expect(readProposalCommit({ message, tree: TREE })).toEqual({
      requestId: 'task-1',
      pipelines: ['orders', 'clicks'],
      digest: 'd',
      base: BASE,
      requestedBy: 'user:default/ann',
    });
  });

  it.each<[string, string]>([
    ['a person amended', message.replace('Because', 'Why not')],
    ['GitHub ended with a line', message.trimEnd()],
    ['has Windows line ends', message.replace(/\n/g, '\r\n')],
  ])('is read back from a message that %s', (_, text) => {
    expect(readProposalCommit({ message: text, tree: TREE })).toBeDefined();
  });

  it.each<[string, string, string]>([
    ['another tree', message, 'f'.repeat(40)],
    ['another paragraph after the trailers', `${message}\nBy hand.\n`, TREE],
    ['a trailer twice', `${message}Tree-Id: ${TREE}\n`, TREE],
    ['two requests', `${message}Request-Id: task-2\n`, TREE],
    ['a line among the trailers', `${message}by hand\n`, TREE],
    ['no trailers', 'Request-Id: task-1', TREE],
    ['trailers of a commit', formatCommitMessage('Add', { A: 'b' }), TREE],
    ['a tree that is not its own', message.replace(TREE, BASE), TREE],
    ['nothing', '', TREE],
  ])('is not ours with %s', (_, text, tree) => {
    expect(readProposalCommit({ message: text, tree })).toBeUndefined();
  });

  it('stays ours when a person signs it off', () => {
    expect(
      readProposalCommit({
        message: `${message}Signed-off-by: Bob <bob@example.com>\n`,
        tree: TREE,
      }),
    ).toBeDefined();
  });

  it.each(['Request-Id', 'Pipeline-Id', 'Change-Digest'])(
    'needs the trailer %s',
    key => {
      const { [key]: _, ...trailers }: Record<string, string | string[]> =
        request().trailers;
      expect(() => proposalMessage({ ...request(), trailers }, TREE)).toThrow(
        'A proposal needs the trailers',
      );
    },
  );

  it.each([
    'Request-Id: forged',
    '  tree-id : 0',
    'a\rBase-Commit: 0',
    'a\u2028Requested-By: user:default/root',
    'a\u0085Change-Digest: x',
    'a\fPipeline-Id: other',
  ])('refuses the text %j', text => {
    expect(() =>
      proposalMessage({ ...request(), message: `Subject\n\n${text}` }, TREE),
    ).toThrow(/which only this product may write/);
  });

  it('lets people mention a trailer in a sentence', () => {
    expect(() =>
      proposalMessage(
        {
          ...request(),
          message: 'Subject\n\nSee Request-Id: 1, Tree-Identity: 2',
        },
        TREE,
      ),
    ).not.toThrow();
  });
});

describe('parseTrailers', () => {
  it('takes the last paragraph only, and never the subject', () => {
    expect(parseTrailers('A: b')).toEqual(new Map());
    expect(parseTrailers('Subject\n\nA: 1\n\nB: 2\nB: 3')).toEqual(
      new Map([['B', ['2', '3']]]),
    );
  });
});

describe('proposal branches', () => {
  it.each(['kp-create-orders', 'kp-bulk-0a1b2c3d', 'kp-edit-a--b'])(
    'may be named %s',
    branch => {
      expect(isProposalBranch(branch)).toBe(true);
      expect(() => assertProposalBranch(branch)).not.toThrow();
    },
  );

  it.each(['main', 'kp-', 'kp-a-', 'kp-A', 'kp-a/b', `kp-${'a'.repeat(98)}`])(
    'may not be named %s',
    branch => {
      expect(isProposalBranch(branch)).toBe(false);
      expect(() => assertProposalBranch(branch)).toThrow(/must be kp- and/);
    },
  );
});

import { pushAnswer } from './pushAnswer';
import { GitError } from './runGit';

const answer = (stdout: string, stderr: string) =>
  pushAnswer('demo', new GitError('push', 1, stderr, stdout));

const line = (reason: string) =>
  `To http://127.0.0.1/x.git\n!\tabc:refs/heads/main\t${reason}\nDone\n`;

describe('pushAnswer', () => {
  it.each([
    [
      '[remote rejected] (pre-receive hook declined)',
      'pre-receive hook declined',
    ],
    [
      '[remote rejected] (branch is locked by policy)',
      'branch is locked by policy',
    ],
  ])('takes %s for a rule', (reason, said) => {
    expect(answer(line(reason), 'error: failed to push some refs')).toEqual({
      kind: 'refused',
      reason: said,
    });
  });

  it('says what the server says', () => {
    expect(
      answer(
        line('[remote rejected] (hook declined)'),
        'remote: error: GH006: Protected branch\u001b[0m        \nremote: Review first.   \nerror: failed to push some refs\n',
      ),
    ).toEqual({
      kind: 'refused',
      reason:
        'error: GH006: Protected branch [0m Review first. (hook declined)',
    });
  });

  it('takes a missing permission for a rule', () => {
    expect(
      answer(
        '',
        "fatal: unable to access 'http://x/': The requested URL returned error: 403\n",
      ),
    ).toMatchObject({ kind: 'refused' });
  });

  it.each([
    [line('[rejected] (stale info)'), ''],
    [
      line(
        "[remote rejected] (cannot lock ref 'refs/heads/main': is at b but expected a)",
      ),
      '',
    ],
    [line('[remote rejected] (failed to update ref)'), ''],
    [line('[remote rejected] (unpacker error)'), ''],
    [line('[remote failure] (remote failed to report status)'), ''],
    ['', 'fatal: the remote end hung up unexpectedly'],
    [
      '',
      'error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502',
    ],
  ])('does not know what became of %j %j', (stdout, stderr) => {
    expect(answer(stdout, stderr)).toMatchObject({
      kind: 'unknown',
      again: true,
    });
  });

  it.each(['401', '429'])('does not repeat after a %s', status => {
    const result = answer(
      '',
      `fatal: unable to access 'http://x/': The requested URL returned error: ${status}`,
    );
    expect(result).toMatchObject({ kind: 'unknown', again: false });
  });
});

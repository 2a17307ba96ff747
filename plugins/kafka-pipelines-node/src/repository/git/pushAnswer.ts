import type { MoveAnswer } from './GitOrigin';
import {
  isForbidden,
  isWorthRepeating,
  remoteFailure,
  saidBy,
} from './remoteFailure';
import type { GitError } from './runGit';

/**
 * Reasons of a server that are not a rule of its own: somebody else was writing
 * at that moment, or it could not write at all.
 */
const PASSING =
  /cannot lock|unable to (create|lock)|failed to update ref|unpacker|internal/i;

/**
 * What a failed push means. Only a clear no of the server is one; everything
 * else the branch itself must tell.
 */
export function pushAnswer(name: string, error: GitError): MoveAnswer {
  const [, rejected] =
    /^!\t[^\t]*\t\[remote rejected\] \((.*)\)$/m.exec(error.stdout) ?? [];
  if (rejected !== undefined && !PASSING.test(rejected)) {
    return { kind: 'refused', reason: refusal(rejected, error) };
  }
  if (isForbidden(error)) {
    return { kind: 'refused', reason: saidBy(error.stderr) };
  }
  return {
    kind: 'unknown',
    error: remoteFailure(name, error),
    again: isWorthRepeating(error),
  };
}

/** What the server's own lines say, and git's short reason. */
function refusal(reason: string, { stderr }: GitError): string {
  const remote = stderr
    .split('\n')
    .filter(line => line.startsWith('remote: '))
    .map(line => line.slice('remote: '.length))
    .join('\n');
  const said = saidBy(remote);
  return said === '' ? reason : `${said} (${reason})`;
}

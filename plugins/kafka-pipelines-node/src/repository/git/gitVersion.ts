import { runGit } from './runGit';

/** `rev-list --no-commit-header` came with 2.33; 2.34 is what the oldest common distribution ships. */
const OLDEST = [2, 34];

/**
 * Looks for a git that is new enough.
 *
 * @returns its version, such as `2.39.5`.
 * @throws Error that says what to install.
 */
export async function probeGit(): Promise<string> {
  let text: string;
  try {
    text = (await runGit(['--version'], {})).stdout.toString();
  } catch (error) {
    throw new Error(
      `Git is needed for GitOps repositories, but "git --version" failed: ${
        error instanceof Error ? error.message : error
      }. Install git ${OLDEST.join(
        '.',
      )} or newer and put it on the PATH of the backend.`,
    );
  }
  const version = /^git version (\d+)\.(\d+)[^\s]*/.exec(text);
  if (!version) {
    throw new Error(
      `"git --version" printed ${JSON.stringify(
        text.trim(),
      )}, not a version of git`,
    );
  }
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new Error(
      `Git ${major}.${minor} is too old for GitOps repositories: install ${OLDEST.join(
        '.',
      )} or newer`,
    );
  }
  return version[0].replace('git version ', '');
}

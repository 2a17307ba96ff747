import { formatCommitMessage } from '../commitMessage';
import { runGit } from '../git/runGit';
import type { CommitRequest } from '../types';
import { bareProposals } from './bareProposals';
import type {
  CommitDescription,
  ProposalHarness,
  RepositoryHarness,
  RepositorySeed,
} from './harness';

const SEED_AUTHOR = 'Seed <seed@example.com> 1700000000 +0000';

/** The part of a harness that git itself does, on a bare repository. */
export interface BareRepositoryHarness
  extends Pick<
    RepositoryHarness,
    'describeCommit' | 'filesOf' | 'listCommits' | 'mergeFromSide'
  > {
  proposals: Pick<
    ProposalHarness,
    'commitByHand' | 'deleteBranch' | 'head' | 'listBranches' | 'merge'
  >;
  /** Runs git on the repository. */
  git(...args: string[]): Promise<string>;
}

/**
 * Describes and changes a bare repository with git itself, for the harness of
 * whatever serves it. Main gets one commit with the seed, if there is one.
 */
export async function seedBareRepository(
  gitDir: string,
  seed: RepositorySeed | undefined,
): Promise<BareRepositoryHarness> {
  const git = async (...args: string[]) =>
    (await runGit(args, { gitDir })).stdout.toString();
  if (seed) {
    await runGit(['fast-import', '--quiet'], {
      gitDir,
      input: seedStream(seed),
    });
  }
  const proposals = bareProposals(gitDir);
  const described = new Map<string, Promise<CommitDescription>>();
  return {
    git,
    proposals,
    listCommits: async () =>
      (await git('rev-list', 'refs/heads/main')).split('\n').filter(Boolean),
    // A commit never changes
    async describeCommit(commit) {
      const known = described.get(commit) ?? describeCommit(git, commit);
      described.set(commit, known);
      return known;
    },
    filesOf: commit => filesOf(gitDir, commit),
    async mergeFromSide(request) {
      await runGit(['fast-import', '--quiet'], {
        gitDir,
        input: commitStream('side', request),
      });
      const side = (await git('rev-parse', 'refs/heads/side')).trim();
      const merge = await proposals.merge('side', 'merge');
      await proposals.deleteBranch('side');
      return { side, merge };
    },
  };
}

async function describeCommit(
  git: (...args: string[]) => Promise<string>,
  commit: string,
): Promise<CommitDescription> {
  const format = '%an%n%ae%n%P%n%T%n%(trailers:only,unfold,separator=%x1f)%n%B';
  const output = await git('show', '--no-patch', `--format=${format}`, commit);
  const [name, email, parents, tree, trailers, ...message] = output.split('\n');
  return {
    author: { name, email },
    parents: parents.split(' ').filter(Boolean),
    tree,
    trailers: trailers.split('\x1f').map(line => {
      const [key, ...value] = line.split(': ');
      return [key, value.join(': ')];
    }),
    message: message.join('\n').trimEnd(),
  };
}

async function filesOf(
  gitDir: string,
  commit: string,
): Promise<Record<string, string>> {
  const listed = await runGit(['ls-tree', '-r', '-z', commit], { gitDir });
  const entries = listed.stdout
    .toString()
    .split('\0')
    .filter(Boolean)
    .map(record => /^\S+ blob (\S+)\t(.*)$/s.exec(record)?.slice(1) ?? []);
  const { stdout } = await runGit(['cat-file', '--batch'], {
    gitDir,
    input: entries.map(([id]) => `${id}\n`).join(''),
  });
  const files: Record<string, string> = {};
  let at = 0;
  for (const [, path] of entries) {
    // A line of id, type and size, the content, and a line end
    const start = stdout.indexOf('\n', at) + 1;
    const size = Number(stdout.subarray(at, start).toString().split(' ')[2]);
    files[path] = stdout.subarray(start, start + size).toString();
    at = start + size + 1;
  }
  return files;
}

/** What makes a commit of a request, on its base. */
function commitStream(branch: string, request: CommitRequest): string {
  const { base, changes, message, trailers, author } = request;
  const now = `${Math.floor(Date.now() / 1000)} +0000`;
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}`;
  return [
    `commit refs/heads/${branch}`,
    `committer ${author.name} <${author.email}> ${now}`,
    data(formatCommitMessage(message, trailers)),
    `from ${base}`,
    ...[...changes].map(([path, text]) =>
      text === null ? `D ${path}` : `M 100644 inline ${path}\n${data(text)}`,
    ),
    'done',
    '',
  ].join('\n');
}

function seedStream(seed: RepositorySeed): Buffer {
  const parts: Uint8Array[] = [];
  const line = (text: string) => parts.push(Buffer.from(`${text}\n`));
  const data = (content: string | Uint8Array) => {
    const bytes = Buffer.from(content);
    line(`data ${bytes.length}`);
    parts.push(bytes);
    line('');
  };
  line('commit refs/heads/main');
  line(`committer ${SEED_AUTHOR}`);
  data('Seed');
  for (const [path, content] of Object.entries(seed.files ?? {})) {
    line(`M 100644 inline ${path}`);
    data(content);
  }
  for (const [path, target] of Object.entries(seed.symlinks ?? {})) {
    line(`M 120000 inline ${path}`);
    data(target);
  }
  for (const path of seed.submodules ?? []) {
    line(`M 160000 ${'1'.repeat(40)} ${path}`);
  }
  line('done');
  return Buffer.concat(parts);
}

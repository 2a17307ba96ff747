import type { FileTree } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * Where GitHub looks for code owners; the first file counts, also when it is
 * empty (docs.github.com, About code owners).
 */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** Whose review GitHub asks for by itself. @public */
export interface CodeOwners {
  /** Path of the file. */
  path: string;
  /** Owners of a path, such as `@acme/data` or `a@example.com`; none where nobody owns it. */
  of(path: string): string[];
}

interface Rule {
  matches: RegExp;
  owners: string[];
}

/**
 * Reads the code owners of a repository.
 *
 * The patterns are nearly those of gitignore, with exceptions for which
 * programs that match by gitignore's rules give wrong answers: `docs/*` has
 * nothing of the folders in `docs`, and `!` and `[ ]` have no meaning, so that
 * GitHub leaves such a line out.
 *
 * @param files - of the branch that is proposed to
 * @returns undefined where there is no such file
 * @public
 */
export function readCodeOwners(files: FileTree): CodeOwners | undefined {
  const path = PLACES.find(place => files.has(place));
  if (path === undefined) return undefined;
  const rules = (files.get(path) ?? '').split(/\r?\n/).flatMap(readRule);
  return {
    path,
    // The last rule that matches counts, also when it names nobody
    of: file => rules.findLast(rule => rule.matches.test(file))?.owners ?? [],
  };
}

function readRule(line: string): Rule[] {
  // A space in a pattern is escaped; whatever follows a # is a comment
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex(word => word.startsWith('#'));
  const [pattern, ...owners] = comment < 0 ? words : words.slice(0, comment);
  if (pattern === undefined || /^!|[[\]]/.test(pattern)) return [];
  return [{ matches: patternOf(pattern.replace(/\\(.)/g, '$1')), owners }];
}

function patternOf(pattern: string): RegExp {
  const isFolder = pattern.endsWith('/');
  const isAnchored = /\/./.test(pattern);
  const parts = pattern.replace(/^\/|\/$/g, '').split('/');
  const last = parts.length - 1;
  const text = parts
    .map((part, i) => {
      if (part === '**') return i === last ? '.+' : '(?:.*/)?';
      const name = part
        .replace(/[\\^$.+()|{}]/g, '\\$&')
        .replaceAll('*', '[^/]*')
        .replaceAll('?', '[^/]');
      return i === last ? name : `${name}/`;
    })
    .join('');
  const below = isFolder ? '/.*' : '(?:/.*)?';
  const isListOfFiles = isAnchored && parts[last] === '*' && !isFolder;
  return new RegExp(
    `^${isAnchored ? '' : '(?:.*/)?'}${text}${isListOfFiles ? '' : below}$`,
    's',
  );
}

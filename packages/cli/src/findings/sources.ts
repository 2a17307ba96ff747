import {
  foundSecrets,
  parseYaml,
  secretRemover,
  secretsInFile,
  shownFileLines,
  type FileTree,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A line of a file as people may see it. */
export interface SourceLine {
  /** Without secrets. */
  text: string;
  /** 1-based; undefined where the place is in, or behind, what is not shown. */
  column?: number;
}

/** Shows the lines that findings are about. */
export interface Sources {
  /** @returns undefined for a finding about a whole file, and for a line that is not shown */
  lineOf(finding: Finding): SourceLine | undefined;
  /** Takes the secrets of the repository out of any other text. */
  remove(text: string): string;
}

/**
 * The lines of the files of a repository, without the secrets that stand there
 * in clear.
 *
 * @param findings - all that checks say of the fleet: they know most of the secrets
 */
export function sourcesOf(
  { fleet, files }: { fleet: Fleet; files: FileTree },
  findings: readonly Finding[],
): Sources {
  const remove = secretRemover(foundSecrets(fleet, findings));
  const shown = new Map<string, Array<string | undefined>>();
  const linesOf = (path: string) => {
    const text = files.get(path) ?? '';
    const parsed = fleet.files.get(path) ?? parseYaml(path, text);
    const own = secretRemover(secretsInFile(parsed, fleet.catalogue));
    return shownFileLines(parsed, line => own(remove(line)));
  };
  return {
    remove,
    lineOf({ file, line, column, pointer }) {
      const raw = files.get(file);
      // A file as a whole is pointed at by its beginning.
      if (raw === undefined || (line === 1 && column === 1 && !pointer)) {
        return undefined;
      }
      const lines = shown.get(file) ?? linesOf(file);
      shown.set(file, lines);
      const text = lines[line - 1]?.trimEnd();
      if (!text) return undefined;
      const before = raw.split('\n', line)[line - 1].slice(0, column - 1);
      return text.startsWith(before) && text.length >= column
        ? { text, column }
        : { text };
    },
  };
}

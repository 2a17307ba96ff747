import {
  artifactFactsSchema,
  parseJson,
  schemaFindings,
  toPointer,
  type ArtifactFacts,
  type FileTree,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isCatalogueFile, isCataloguePlace } from '../fleet/layout';

/** A file of a repository's own catalogue. @public */
export interface OwnFactsFile {
  path: string;
  text: string;
  /** Undefined when something is wrong with it: it is then left out as a whole. */
  facts: ArtifactFacts | undefined;
  findings: Finding[];
}

/** What a repository adds to the catalogue. @public */
export interface OwnFacts {
  /** Sorted by path. */
  files: OwnFactsFile[];
  findings: Finding[];
}

/** Names that stand for many keys must be regular expressions, which no schema can say. */
function patternFindings(
  parsed: ReturnType<typeof parseJson>,
  { classes }: ArtifactFacts,
): Finding[] {
  return classes.flatMap(({ keys }, index) =>
    Object.entries(keys)
      .filter(([name, { pattern }]) => pattern && !isRegex(name))
      .map(([name]) => {
        const pointer = toPointer(['classes', index, 'keys', name]);
        return {
          rule: 'schema/value',
          severity: 'error' as const,
          message:
            'The key is said to be a pattern, but is no regular expression.',
          hint: 'Correct it, or leave out pattern.',
          file: parsed.file,
          ...parsed.locate(pointer),
          pointer,
        };
      }),
  );
}

function isRegex(text: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${text})$`));
  } catch {
    return false;
  }
}

function readFile(path: string, text: string): OwnFactsFile {
  const parsed = parseJson(path, text);
  const wrong = [
    ...parsed.findings,
    ...schemaFindings(parsed, artifactFactsSchema),
  ];
  if (wrong.length > 0) {
    return { path, text, facts: undefined, findings: wrong };
  }
  const facts = artifactFactsSchema.parse(parsed.value);
  const findings = patternFindings(parsed, facts);
  return {
    path,
    text,
    facts: findings.length > 0 ? undefined : facts,
    findings,
  };
}

/** Leaves out a file that says again what another says, as it may say another thing. */
function withoutRepeated(files: OwnFactsFile[]): OwnFactsFile[] {
  const saidIn = new Map<string, string>();
  return files.map(file => {
    const { facts, path, text } = file;
    if (!facts) {
      return file;
    }
    const findings: Finding[] = [];
    const names = new Map<string, number>();
    for (const [index, { class: name }] of facts.classes.entries()) {
      const key = `${facts.artifact}:${facts.version} ${name}`;
      const other = names.has(name) ? path : saidIn.get(key);
      if (other === undefined) {
        names.set(name, index);
      } else {
        const pointer = toPointer(['classes', index]);
        findings.push({
          rule: 'catalogue/duplicate',
          severity: 'error',
          message: `${name} of ${facts.artifact} ${facts.version} is in ${other} as well.`,
          hint: 'Remove one of them. Until then this file is not read.',
          file: path,
          ...parseJson(path, text).locate(pointer),
          pointer,
        });
      }
    }
    if (findings.length > 0) {
      return { ...file, facts: undefined, findings };
    }
    for (const name of names.keys()) {
      saidIn.set(`${facts.artifact}:${facts.version} ${name}`, path);
    }
    return file;
  });
}

function unread(path: string): Finding {
  return {
    rule: 'layout/unread-file',
    severity: 'warning',
    message: 'Nothing reads this file.',
    hint: 'Facts about plugins stand in catalogue/<name>.json, not in folders below it and not in YAML.',
    file: path,
    line: 1,
    column: 1,
    pointer: '',
  };
}

/**
 * Reads the facts of a repository, `catalogue/*.json`. Never throws on content:
 * a file with a mistake has findings and is left out.
 *
 * @param known - what was read before: files with the same text are not read again
 * @public
 */
export function readOwnFacts(files: FileTree, known?: OwnFacts): OwnFacts {
  const before = new Map(known?.files.map(file => [file.path, file]));
  const paths = [...files.keys()].filter(isCataloguePlace).sort();
  const read = paths.filter(isCatalogueFile).map(path => {
    const text = files.get(path) ?? '';
    const same = before.get(path);
    // One that was left out as repeated may not be repeated any more.
    return same?.text === text && same.facts ? same : readFile(path, text);
  });
  const own = withoutRepeated(read);
  return {
    files: own,
    findings: [
      ...own.flatMap(({ findings }) => findings),
      ...paths.filter(path => !isCatalogueFile(path)).map(unread),
    ],
  };
}

import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Finding } from '../finding';
import { locator } from './locate';
import { toPointer } from './pointer';
import { readNode, UNREADABLE } from './readNode';

/**
 * A YAML file of which every value can be pointed at.
 * @public
 */
export interface ParsedYaml {
  file: string;
  text: string;
  /** Plain value; undefined when the file could not be parsed, null when it is empty. */
  value: unknown;
  /** Duplicate keys, anchors, tags, lossy scalars, syntax. */
  findings: Finding[];
  /** Position of a key (default) or of a value; of the nearest parent when the pointer leads nowhere. */
  locate(
    pointer: string,
    what?: 'key' | 'value',
  ): { line: number; column: number };
}

/** One mistake often makes the parser stumble many times; more than this helps nobody. */
const MAX_SYNTAX_FINDINGS = 3;

/** Control characters other than tab and line ends are not printable (YAML 1.2, production 1); Helm refuses them. */
const NOT_PRINTABLE = /[^\P{Cc}\t\n\r\u0085]/u;

type Report = Pick<Finding, 'rule' | 'message' | 'hint'>;

const TOO_DEEP: Report = {
  rule: 'yaml/syntax',
  message: 'This is nested too deep.',
};

class Findings {
  readonly list: Finding[] = [];

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  add(
    report: Report,
    offset: number,
    path: ReadonlyArray<string | number> = [],
  ): void {
    const { line, col } = this.lines.linePos(offset);
    this.list.push({
      rule: report.rule,
      severity: 'error',
      message: report.message,
      file: this.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      pointer: toPointer(path),
      ...(report.hint && { hint: report.hint }),
    });
  }
}

/** The parser quotes the text it stumbled over after a colon, which may be a secret. */
function withoutQuotedText(message: string): string {
  return message.replace(/(?: in YAML stream)?: [\s\S]*$/, '');
}

function reportErrors(document: Document, findings: Findings): void {
  const tooDeep = document.errors.find(
    error => error.code === 'RESOURCE_EXHAUSTION',
  );
  if (tooDeep) {
    findings.add(TOO_DEEP, tooDeep.pos[0]);
    return;
  }
  for (const error of document.errors.slice(0, MAX_SYNTAX_FINDINGS)) {
    if (error.code === 'MULTIPLE_DOCS') {
      findings.add(
        {
          rule: 'yaml/documents',
          message: 'These are several YAML documents.',
          hint: 'Write one document, without lines of ---: Helm reads only the first.',
        },
        error.pos[0],
      );
    } else {
      findings.add(
        { rule: 'yaml/syntax', message: withoutQuotedText(error.message) },
        error.pos[0],
      );
    }
  }
}

function reportDirective(document: Document, findings: Findings): void {
  const directives = document.directives;
  if (
    directives?.yaml.explicit ||
    Object.keys(directives?.tags ?? {}).some(handle => handle !== '!!')
  ) {
    findings.add(
      {
        rule: 'yaml/tag',
        message: 'Directives (%YAML, %TAG) are not allowed.',
        hint: 'Remove the lines that start with %.',
      },
      0,
    );
  }
}

function readText(
  text: string,
  lines: LineCounter,
  findings: Findings,
): unknown {
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Reported by readNode, which names both places.
    uniqueKeys: false,
  });
  const control = NOT_PRINTABLE.exec(text);
  if (control) {
    findings.add(
      {
        rule: 'yaml/syntax',
        message: 'There is a control character here, which YAML forbids.',
      },
      control.index,
    );
    return undefined;
  }
  if (document.errors.length > 0) {
    reportErrors(document, findings);
    return undefined;
  }
  reportDirective(document, findings);
  const value = readNode(document.contents, [], {
    report: (report, offset, path) => findings.add(report, offset, path),
    lineOf: offset => lines.linePos(offset).line,
  });
  return value === UNREADABLE ? undefined : value;
}

/**
 * Parses a YAML file and reports everything in it that Helm, which reads
 * YAML 1.1 through Go, and readers of YAML 1.2 could understand differently, or
 * that this product does not allow: duplicate keys, anchors, aliases, merge
 * keys, tags, several documents, keys that are not text, lossy scalars.
 *
 * Never throws. Positions come from {@link ParsedYaml.locate}.
 *
 * @param file - path in the repository, for the findings
 * @public
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  const findings = new Findings(file, lines);
  let value: unknown;
  try {
    value = readText(text, lines, findings);
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    findings.add(TOO_DEEP, 0);
  }
  return { file, text, value, findings: findings.list, locate: locator(text) };
}

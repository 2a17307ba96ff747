import { looksLikeJson } from '../../connect/file/parseConnectorFile';
import { parseJson } from '../../json/parseJson';
import { isMap } from '../../pipeline/mergeValues';
import { parseYaml, type ParsedYaml } from '../../yaml/parseYaml';
import type { ImportFile } from '../types';

/** A document of a file, with positions in that file. */
export type ImportDocument =
  | { parsed: ParsedYaml }
  /** A Kubernetes object of a kind that nobody asked for: not parsed. */
  | { ignored: string };

/** A line between documents; one inside a block scalar is always indented. */
const SEPARATOR = /^---(?:[ \t].*)?$/gm;

/** `kind` of an object in a YAML document. */
const KIND = /^kind:[ \t]*["']?([A-Za-z0-9]+)["']?[ \t]*(?:#.*)?$/m;

function* textsOf(text: string): Generator<{ text: string; line: number }> {
  let start = 0;
  let line = 0;
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const part = text.slice(start, index);
    yield { text: part, line };
    line += part.split('\n').length - 1;
    // What stands behind the dashes belongs to the next document.
    start = index + Math.min(separator.length, '---'.length);
  }
  yield { text: text.slice(start), line };
}

/** True when nothing but comments is in a text. */
function isBlank(text: string): boolean {
  return /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/.test(text);
}

function parseAt(file: string, text: string, line: number): ParsedYaml {
  const parsed = parseYaml(file, text);
  if (line === 0) {
    return parsed;
  }
  return {
    ...parsed,
    // Messages name lines as well. It is rare, so it may be slow.
    findings:
      parsed.findings.length > 0
        ? parseYaml(file, '\n'.repeat(line) + text).findings
        : [],
    locate: (pointer, what) => {
      const place = parsed.locate(pointer, what);
      return { ...place, line: place.line + line };
    },
  };
}

function isKubernetes(value: unknown): boolean {
  return isMap(value) && 'apiVersion' in value && 'kind' in value;
}

/**
 * The documents of a file. JSON is one; of YAML, kinds that are not wanted are
 * told by their line `kind:` alone, as most of a chart's output is of these.
 *
 * @param isWanted - of a kind
 */
export function* documentsOf(
  { file, text }: ImportFile,
  isWanted: (kind: string) => boolean,
): Generator<ImportDocument> {
  if (looksLikeJson(file, text)) {
    const parsed = parseJson(file, text);
    // Numbers of Kubernetes objects are told from texts by the YAML reader only.
    yield {
      parsed: isKubernetes(parsed.value) ? parseYaml(file, text) : parsed,
    };
    return;
  }
  const texts = [...textsOf(text)];
  const filled = texts.filter(each => !isBlank(each.text));
  // An empty file is reported as such.
  for (const each of filled.length > 0 ? filled : texts.slice(0, 1)) {
    const kind = KIND.exec(each.text)?.[1];
    yield kind !== undefined && !isWanted(kind)
      ? { ignored: kind }
      : { parsed: parseAt(file, each.text, each.line) };
  }
}

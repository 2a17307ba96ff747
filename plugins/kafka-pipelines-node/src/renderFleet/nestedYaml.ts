/** Breaks that only some readers of YAML take for the end of a line. */
const ODD_BREAKS = /[\u0085\u2028\u2029]|\r(?!\n)/;
const BLOCK_SCALAR = /[|>][-+0-9]*[ \t]*(#.*)?\r?$/m;

/**
 * A document of YAML as it stands below a key: each line moved to the right by
 * one column. Helm then reads the same bytes as it would read in a file of its
 * own; reading and writing them here could change a number or a date.
 *
 * @returns an empty text for a document without content; undefined where moving
 * its lines could change what they mean
 */
export function nestedYaml(text: string): string | undefined {
  const document = text.replace(
    /^((?:[ \t]*(?:#.*)?\r?\n)*)---[ \t]*(?=\r?\n|#|$)/,
    '$1',
  );
  if (
    ODD_BREAKS.test(document) ||
    /^(---|\.\.\.|%|\uFEFF|[ ]*\t)/m.test(document) ||
    // Its last line would get an end that it does not have.
    (!document.endsWith('\n') && BLOCK_SCALAR.test(document))
  ) {
    return undefined;
  }
  const lines = document.split('\n');
  if (lines.every(line => /^\s*(#.*)?$/.test(line))) return '';
  const moved = lines.map(line => (line ? ` ${line}` : line)).join('\n');
  return moved.endsWith('\n') ? moved : `${moved}\n`;
}

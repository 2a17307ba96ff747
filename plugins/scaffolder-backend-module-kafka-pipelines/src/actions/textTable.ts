const MOST_ROWS = 200;
const WIDEST_CELL = 80;

/** A cell may hold a value of a config, which may hold anything. */
function cellText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length > WIDEST_CELL
    ? `${line.slice(0, WIDEST_CELL - 1)}…`
    : line;
}

/**
 * Rows in columns of equal width, indented, for a log. A long table says how
 * many rows it leaves out.
 */
export function textTable(rows: ReadonlyArray<readonly string[]>): string[] {
  const cells = rows.slice(0, MOST_ROWS).map(row => row.map(cellText));
  const widths = cells.reduce<number[]>(
    (widest, row) =>
      row.map((cell, index) => Math.max(cell.length, widest[index] ?? 0)),
    [],
  );
  const lines = cells.map(row =>
    `  ${row
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')}`.trimEnd(),
  );
  const more = rows.length - cells.length;
  return more > 0 ? [...lines, `  … and ${more} more`] : lines;
}

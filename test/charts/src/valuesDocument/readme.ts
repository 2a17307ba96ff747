const START = '<!-- values -->';
const END = '<!-- /values -->';

/** A README with the text between its markers replaced. */
export function withValues(readme: string, tables: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) {
    throw new Error(`The README has no ${START} followed by ${END}`);
  }
  return [
    readme.slice(0, start + START.length),
    tables,
    readme.slice(end),
  ].join('\n\n');
}

const VALUES_START = '<!-- values -->';
const VALUES_END = '<!-- /values -->';
const FILE = /(<!-- file (\S+) -->)\n.*?(<!-- \/file -->)/gs;

/** A README with the tables of the values between their markers. */
export function withValues(readme: string, tables: string): string {
  const start = readme.indexOf(VALUES_START);
  const end = readme.indexOf(VALUES_END);
  if (start < 0 || end < start) {
    throw new Error(
      `The README has no ${VALUES_START} followed by ${VALUES_END}`,
    );
  }
  return [
    readme.slice(0, start + VALUES_START.length),
    '<!-- prettier-ignore-start -->',
    tables,
    '<!-- prettier-ignore-end -->',
    readme.slice(end),
  ].join('\n\n');
}

/** A README with the files that its markers name, so that it says what is run. */
export function withFiles(
  readme: string,
  read: (path: string) => string,
): string {
  return readme.replace(
    FILE,
    (_, start: string, path: string, end: string) =>
      `${start}\n\n\`\`\`yaml\n${read(path).trim()}\n\`\`\`\n\n${end}`,
  );
}

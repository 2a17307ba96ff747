/** How findings may be printed. */
export const FORMATS = [
  'text',
  'lines',
  'json',
  'sarif',
  'github',
  'junit',
  'markdown',
] as const;

/** One of them. */
export type FormatName = (typeof FORMATS)[number];

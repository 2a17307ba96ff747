import { stringify } from 'yaml';
import { wrap } from './text';

/** A line of the document before it gets its comment marks; an empty one separates. */
export interface Line {
  kind: 'text' | 'yaml' | 'empty';
  depth: number;
  content: string;
}

export const EMPTY: Line = { kind: 'empty', depth: 0, content: '' };

const INDENT = '  ';

/** Columns of the marks before text, at most. */
const MARKS = '# ## '.length;

const FORMAT = {
  lineWidth: 0,
  singleQuote: true,
  compat: 'yaml-1.1',
} as const;

/** A value as YAML that every reader takes alike. */
export function toYaml(content: unknown): string {
  return stringify(content, FORMAT).trimEnd();
}

/** Text that describes what follows at a depth. */
export function textLines(text: string, depth: number): Line[] {
  return wrap(text, INDENT.length * depth + MARKS).map(content => ({
    kind: 'text',
    depth,
    content,
  }));
}

/** A value as YAML at a depth. */
export function yamlLines(value: unknown, depth: number): Line[] {
  return toYaml(value)
    .split('\n')
    .map(line => {
      const content = line.trimStart();
      const inner = (line.length - content.length) / INDENT.length;
      return { kind: 'yaml', depth: depth + inner, content };
    });
}

/** The key of a map that something is described below. */
export function keyLine(key: string, depth: number): Line {
  return { kind: 'yaml', depth, content: `${toYaml(key)}:` };
}

/** Lines as comments: text after `##`, YAML after `#`, both at the same column. */
export function comment(lines: Line[], depth: number): string {
  const start = INDENT.repeat(depth);
  return lines
    .map(({ kind, depth: own, content }) => {
      if (kind === 'empty') {
        return '';
      }
      const inner = INDENT.repeat(own - depth);
      return kind === 'yaml'
        ? `${start}# ${inner}${content}`
        : `${start}${inner && `# ${inner}`}## ${content}`;
    })
    .join('\n');
}

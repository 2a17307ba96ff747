import { styleText } from 'node:util';
import { visible } from '../findings/visible';

type Format = Parameters<typeof styleText>[0];

/** Styles a text for where it goes: colours only for a terminal. */
export type Paint = (format: Format, text: string) => string;

/** What a stream shows of styles. */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  return (format, text) => styleText(format, text, { stream });
}

/** Signs of what comes, changes and goes, with their colours. */
export const SIGNS = {
  added: { sign: '+', colour: 'green' },
  changed: { sign: '~', colour: 'yellow' },
  removed: { sign: '-', colour: 'red' },
} as const;

/** Lines of a unified difference, indented and coloured by their signs. */
export function paintDiff(
  difference: string,
  indent: string,
  paint: Paint,
): string[] {
  return visible(difference)
    .split('\n')
    .map(line => {
      if (line.startsWith('+')) return indent + paint('green', line);
      if (line.startsWith('-')) return indent + paint('red', line);
      return line.startsWith('@@')
        ? indent + paint('cyan', line)
        : indent + line;
    });
}

import { sequenceDiff } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

const CONTEXT = 3;

/**
 * The difference of two texts as a unified diff without file names: changed
 * lines with three lines around them, `@@` where something is left out.
 *
 * @returns nothing for equal texts
 * @public
 */
export function lineDiff(before: string, after: string): string {
  const lines = sequenceDiff(linesOf(before), linesOf(after), line => line);
  const shown = new Set<number>();
  lines.forEach(({ sign }, index) => {
    if (sign === ' ') return;
    for (let near = -CONTEXT; near <= CONTEXT; near += 1)
      shown.add(index + near);
  });
  const output: string[] = [];
  lines.forEach(({ sign, item }, index) => {
    if (!shown.has(index)) return;
    if (index > 0 && !shown.has(index - 1)) output.push('@@');
    output.push(`${sign}${item}`);
  });
  return output.join('\n');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

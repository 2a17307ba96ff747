const CONTEXT = 3;
/** Beyond this, lines are not matched one by one: the answer would take seconds. */
const MAX_CELLS = 4_000_000;

type Line = { sign: ' ' | '+' | '-'; text: string };

/**
 * The difference of two texts as a unified diff without file names: changed
 * lines with three lines around them, `@@` where something is left out.
 *
 * @returns nothing for equal texts
 */
export function lineDiff(before: string, after: string): string {
  const lines = diffLines(linesOf(before), linesOf(after));
  const shown = new Set<number>();
  lines.forEach(({ sign }, index) => {
    if (sign === ' ') return;
    for (let near = -CONTEXT; near <= CONTEXT; near += 1)
      shown.add(index + near);
  });
  const output: string[] = [];
  lines.forEach(({ sign, text }, index) => {
    if (!shown.has(index)) return;
    if (index > 0 && !shown.has(index - 1)) output.push('@@');
    output.push(`${sign}${text}`);
  });
  return output.join('\n');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Longest common subsequence, after what is the same at both ends. */
function diffLines(before: string[], after: string[]): Line[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) {
    end += 1;
  }
  const same = (texts: string[]) =>
    texts.map((text): Line => ({ sign: ' ', text }));
  return [
    ...same(before.slice(0, start)),
    ...middle(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...same(before.slice(before.length - end)),
  ];
}

function middle(before: string[], after: string[]): Line[] {
  const removed = (text: string): Line => ({ sign: '-', text });
  const added = (text: string): Line => ({ sign: '+', text });
  if (before.length * after.length > MAX_CELLS) {
    return [...before.map(removed), ...after.map(added)];
  }
  const width = after.length + 1;
  // Length of the longest common subsequence of what is left from here
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1] + 1
          : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      lines.push({ sign: ' ', text: before[i] });
      i += 1;
      j += 1;
    } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
      lines.push(removed(before[i]));
      i += 1;
    } else {
      lines.push(added(after[j]));
      j += 1;
    }
  }
  return [
    ...lines,
    ...before.slice(i).map(removed),
    ...after.slice(j).map(added),
  ];
}

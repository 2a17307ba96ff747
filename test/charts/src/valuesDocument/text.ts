const WIDTH = 80;

/** Breaks text into lines, each at most 80 columns long with what precedes it. */
export function wrap(text: string, before: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines[lines.length - 1];
    if (line !== undefined && before + line.length + word.length < WIDTH) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A sentence with its full stop. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

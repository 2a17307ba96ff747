/** Control characters, and what changes the direction of what one sees; line ends and tabs are neither. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text of a repository for a terminal: what would move the cursor, colour or
 * hide something is shown by its number.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(
      INVISIBLE,
      character => `\\u{${character.codePointAt(0)!.toString(16)}}`,
    );
}

/** The same in one line that begins somewhere: the others are indented, with a bar before them. */
export function visibleBelow(text: string, indent: string): string {
  // With the bar, no line of it is a command to a CI system.
  return visible(text).replace(/\n/g, `\n${indent}| `);
}

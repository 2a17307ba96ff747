/** How Java writes a class: with its package or without. */
const CLASS_NAME = /^[\p{L}_$][\w$]*(\.[\p{L}_$][\w$]*)*$/u;

/** False for what no class can be called: a value in the wrong place, even a password. */
export function isClassName(text: string): boolean {
  return CLASS_NAME.test(text.trim());
}

/** A class without its package. */
export function simpleName(className: string): string {
  return className.slice(className.lastIndexOf('.') + 1);
}

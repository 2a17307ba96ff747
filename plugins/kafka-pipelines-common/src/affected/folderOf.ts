/** `pipelines/orders` of whatever is in it. */
export function folderOf(path: string): string {
  return path.split('/', 2).join('/');
}

/** A path as people write it: `connectors.orders.config[2]`. */
export function displayPath(path: ReadonlyArray<PropertyKey>): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') {
      return `${text}[${segment}]`;
    }
    return text === '' ? String(segment) : `${text}.${String(segment)}`;
  }, '');
}

/**
 * What a module exports, once it is loaded. Where the source runs as it is,
 * Node.js imports CommonJS and has all of it under `default`
 * (https://nodejs.org/api/esm.html#commonjs-namespaces).
 *
 * @param module - an `import()`, in the action of a command: help need not wait for it
 */
export async function loaded<T extends object>(module: Promise<T>): Promise<T> {
  const namespace: T & { default?: T } = await module;
  return namespace.default ?? namespace;
}

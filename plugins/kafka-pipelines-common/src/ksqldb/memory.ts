const UNITS = new Map([
  ['', 1],
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['Ki', 1024],
  ['Mi', 1024 ** 2],
  ['Gi', 1024 ** 3],
  ['Ti', 1024 ** 4],
  ['Pi', 1024 ** 5],
]);

/** Bytes of a Kubernetes quantity; undefined when it is none. */
export function quantityBytes(quantity: string): number | undefined {
  const match = /^([0-9]+(?:\.[0-9]+)?)([a-zA-Z]*)$/.exec(quantity);
  const unit = match && UNITS.get(match[2]);
  return unit ? Number(match[1]) * unit : undefined;
}

/** Bytes of a heap as Java takes it, such as 512m; undefined when it is none. */
export function heapBytes(heap: string): number | undefined {
  return /^[0-9]+[mMgG]$/.test(heap)
    ? quantityBytes(`${heap.toUpperCase()}i`)
    : undefined;
}

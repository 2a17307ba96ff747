import { heapBytes, quantityBytes } from '../../ksqldb/memory';
import type { KsqldbAppView } from '../partViews';
import type { FleetRule } from '../rule';

/** Memory a server should have beside its heap, as a share of the heap. */
const MARGIN = 0.5;

interface Sizes {
  heap: string;
  limit: string;
  /** Limit by heap. */
  ratio: number;
}

/** Undefined where there is no limit, or one that cannot be read. */
function sizesOf({ merged }: KsqldbAppView): Sizes | undefined {
  const heap = merged.heap ?? '';
  const limit = merged.resources?.limits?.memory ?? '';
  const [of, by] = [quantityBytes(limit), heapBytes(heap)];
  return of && by ? { heap, limit, ratio: of / by } : undefined;
}

const OFF_HEAP =
  'RocksDB keeps state outside of the heap, and Java its threads and buffers.';

/** A limit that only the heap fills kills the server under load, not at the start. */
export const ksqldbHeap: FleetRule = {
  id: 'ksqldb/heap',
  severity: 'error',
  description:
    'The memory limit of a ksqlDB app is not larger than its heap, although RocksDB keeps its state outside of the heap.',
  explanation:
    'Kubernetes kills the server as soon as its heap and the state outside of it grow over the limit.',
  bad: 'ksqldb:\n  orders:\n    heap: 2g\n    resources: { limits: { memory: 2Gi } }',
  good: [
    'ksqldb:',
    '  orders:',
    '    heap: 2g',
    '    resources: { limits: { memory: 4Gi } }',
  ].join('\n'),
  *checkPipeline({ apps }) {
    for (const app of apps) {
      const sizes = sizesOf(app);
      if (sizes && sizes.ratio <= 1) {
        yield {
          message: `The memory limit of ksqlDB app ${app.name} is ${sizes.limit}, no more than its heap of ${sizes.heap}.`,
          hint: `${OFF_HEAP} Raise resources.limits.memory to half as much again, or lower heap.`,
          place: app.place(['resources', 'limits', 'memory'], 'value'),
          subject: app.subject,
        };
      }
    }
  },
};

/** How much state needs depends on the queries; half the heap is little for any. */
export const ksqldbMemoryMargin: FleetRule = {
  id: 'ksqldb/memory-margin',
  severity: 'warning',
  description:
    'The memory limit of a ksqlDB app leaves less than half of its heap for what is outside of the heap.',
  explanation:
    'RocksDB keeps its state outside of the heap. With little room for it the server is killed when the state grows.',
  bad: 'ksqldb:\n  orders:\n    heap: 2g\n    resources: { limits: { memory: 2500Mi } }',
  good: [
    'ksqldb:',
    '  orders:',
    '    heap: 2g',
    '    resources: { limits: { memory: 3Gi } }',
  ].join('\n'),
  *checkPipeline({ apps }) {
    for (const app of apps) {
      const sizes = sizesOf(app);
      if (sizes && sizes.ratio > 1 && sizes.ratio < 1 + MARGIN) {
        yield {
          message: `The memory limit of ksqlDB app ${app.name}, ${sizes.limit}, leaves little beside its heap of ${sizes.heap}.`,
          hint: `${OFF_HEAP} Half of the heap is the least that should be left.`,
          place: app.place(['resources', 'limits', 'memory'], 'value'),
          subject: app.subject,
        };
      }
    }
  },
};

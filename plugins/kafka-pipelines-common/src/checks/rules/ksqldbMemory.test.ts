import { findingsOf, testPipeline } from '../testFleet';

const found = (rule: string, heap: string, limit: string) =>
  findingsOf(
    rule,
    testPipeline(
      'orders',
      `ksqldb:\n  k:\n    heap: ${heap}\n    resources: { limits: { memory: ${limit} } }\n`,
    ),
  );

describe('ksqldb/heap', () => {
  it('wants more memory than the heap', () => {
    expect(found('ksqldb/heap', '2g', '2Gi')).toEqual([
      {
        at: 'pipelines/orders/values.yaml:6:36 /ksqldb/k/resources/limits/memory',
        message:
          'The memory limit of ksqlDB app k is 2Gi, no more than its heap of 2g.',
        hint: 'RocksDB keeps state outside of the heap, and Java its threads and buffers. Raise resources.limits.memory to half as much again, or lower heap.',
      },
    ]);
    expect(found('ksqldb/heap', '2g', '2G')).toHaveLength(1);
    expect(found('ksqldb/heap', '2g', '2049Mi')).toEqual([]);
  });
});

describe('ksqldb/memory-margin', () => {
  it('recommends half of the heap beside it', () => {
    expect(found('ksqldb/memory-margin', '2g', '2500Mi')).toEqual([
      {
        at: 'pipelines/orders/values.yaml:6:36 /ksqldb/k/resources/limits/memory',
        message:
          'The memory limit of ksqlDB app k, 2500Mi, leaves little beside its heap of 2g.',
        hint: 'RocksDB keeps state outside of the heap, and Java its threads and buffers. Half of the heap is the least that should be left.',
      },
    ]);
    expect(found('ksqldb/memory-margin', '2g', '3Gi')).toEqual([]);
    expect(found('ksqldb/memory-margin', '2g', '1Gi')).toEqual([]);
  });
});

import { heapBytes, quantityBytes } from '../../ksqldb/memory';
import type { FleetRule } from '../rule';

/** A limit that only the heap fills kills a worker under load, not at the start. */
export const connectClusterHeap: FleetRule = {
  id: 'connect-cluster/heap',
  severity: 'error',
  description:
    'The memory limit of the workers of a Connect cluster is not larger than their heap.',
  explanation: 'Kubernetes kills the workers as soon as the heap is full.',
  bad: [
    '# connect-clusters/cdc/values.yaml',
    'jvmOptions: { xmx: 2g }',
    'resources: { limits: { memory: 2Gi } }',
  ].join('\n'),
  good: [
    '# connect-clusters/cdc/values.yaml',
    'jvmOptions: { xmx: 2g }',
    'resources: { limits: { memory: 3Gi } }',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { instance, place, subject } of connectClusters) {
      const { jvmOptions = {}, resources } = instance.values;
      const heap = jvmOptions.enabled === false ? '' : jvmOptions.xmx ?? '';
      const limit = resources?.limits?.memory ?? '';
      const [of, by] = [quantityBytes(limit), heapBytes(heap)];
      if (of && by && of <= by) {
        yield {
          message: `The memory limit of the workers is ${limit}, no more than their heap of ${heap}.`,
          hint: 'Class loaders, buffers and threads need memory beside the heap. Give the heap about two thirds of resources.limits.memory.',
          place: place(['resources', 'limits', 'memory'], 'value'),
          subject,
        };
      }
    }
  },
};

import { findingsOf } from '../testFleet';

const found = (values: string) =>
  findingsOf('connect-cluster/heap', {
    'connect-clusters/cdc/values.yaml': values,
    'connect-clusters/cdc/values-dev.yaml': '',
  });

describe('connect-cluster/heap', () => {
  it('wants more memory than the heap', () => {
    expect(
      found(
        'jvmOptions: { xmx: 2g }\nresources: { limits: { memory: 2Gi } }\n',
      ),
    ).toEqual([
      {
        at: 'connect-clusters/cdc/values.yaml:2:32 /resources/limits/memory',
        message:
          'The memory limit of the workers is 2Gi, no more than their heap of 2g.',
        hint: 'Class loaders, buffers and threads need memory beside the heap. Give the heap about two thirds of resources.limits.memory.',
      },
    ]);
  });

  it.each([
    'jvmOptions: { xmx: 2g }\nresources: { limits: { memory: 3Gi } }\n',
    'jvmOptions: { xmx: 2g, enabled: false }\nresources: { limits: { memory: 1Gi } }\n',
    'jvmOptions: { xmx: 2g }\n',
    'resources: { limits: { memory: 1Gi } }\n',
  ])('takes %j', values => {
    expect(found(values)).toEqual([]);
  });
});

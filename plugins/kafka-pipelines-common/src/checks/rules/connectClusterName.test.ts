import { findingsOf } from '../testFleet';

const RULE = 'connect-cluster/name';

describe('connect-cluster/name', () => {
  it('wants the name of the folder', () => {
    expect(
      findingsOf(RULE, {
        'connect-clusters/cdc/values.yaml': 'cluster: { name: ccd }\n',
        'connect-clusters/cdc/values-dev.yaml': '',
        'connect-clusters/none/values.yaml': 'replicas: 1\n',
        'connect-clusters/none/values-dev.yaml': '',
        'connect-clusters/good/values.yaml': 'cluster: { name: good }\n',
        'connect-clusters/good/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'connect-clusters/cdc/values.yaml:1:18 /cluster/name',
        message: 'The Connect cluster is named ccd, but its folder cdc.',
        hint: 'Write cluster: { name: cdc }.',
      },
      {
        at: 'connect-clusters/none/values.yaml:1:1 /cluster/name',
        message: 'The Connect cluster in connect-clusters/none has no name.',
        hint: 'Write cluster: { name: none }.',
      },
    ]);
  });
});

import { findingsOf } from '../testFleet';

const RULE = 'connect-cluster/undeclared';

describe('connect-cluster/undeclared', () => {
  it('wants an entry in the shared files', () => {
    expect(
      findingsOf(RULE, {
        'connect-clusters/ccd/values.yaml': 'cluster: { name: ccd }\n',
        'connect-clusters/ccd/values-dev.yaml': '',
        'connect-clusters/cdc/values.yaml': 'cluster: { name: cdc }\n',
        'connect-clusters/cdc/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'connect-clusters/ccd/values.yaml:1:18 /cluster/name',
        message: 'There is no entry connectClusters ccd. Did you mean cdc?',
        hint: 'Known in dev: cdc. Add it to a shared file of this environment, with namespace and kafkaCluster.',
      },
    ]);
  });
});

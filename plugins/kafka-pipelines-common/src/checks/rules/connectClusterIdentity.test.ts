import { findingsOf } from '../testFleet';

describe('connect-cluster/identity', () => {
  it('wants the group id and all storage topics', () => {
    expect(
      findingsOf('connect-cluster/identity', {
        'connect-clusters/cdc/values.yaml':
          'cluster: { name: cdc }\nidentity: { groupId: a, configStorageTopic: b }\n',
        'connect-clusters/cdc/values-dev.yaml': '',
        'connect-clusters/good/values.yaml':
          'identity: { groupId: a, configStorageTopic: b, offsetStorageTopic: c, statusStorageTopic: d }\n',
        'connect-clusters/good/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'connect-clusters/cdc/values.yaml:2:1 /identity',
        message:
          'The identity of Connect cluster cdc has no offsetStorageTopic, statusStorageTopic.',
        hint: 'Write what the cluster has now, for a new one for example groupId: connect-cdc and connect-cdc-configs, -offsets and -status. They never change.',
      },
    ]);
  });
});

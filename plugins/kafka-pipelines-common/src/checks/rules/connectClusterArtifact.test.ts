import { findingsOf } from '../testFleet';

const RULE = 'connect-cluster/unknown-artifact';

describe('connect-cluster/unknown-artifact', () => {
  it('wants artifacts that exist', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml': 'artifacts: { mysql@3.6.1.Final: {} }\n',
        'connect-clusters/cdc/values.yaml':
          'cluster: { name: cdc }\nplugins:\n  good: { artifact: mysql@3.6.1.Final }\n  bad: { artifact: mysql@3.6.1 }\n',
        'connect-clusters/cdc/values-dev.yaml': '',
      }),
    ).toEqual([
      {
        at: 'connect-clusters/cdc/values.yaml:4:20 /plugins/bad/artifact',
        message:
          'There is no artifact mysql@3.6.1. Did you mean mysql@3.6.1.Final?',
        hint: 'Known in dev: mysql@3.6.1.Final.',
      },
    ]);
  });
});

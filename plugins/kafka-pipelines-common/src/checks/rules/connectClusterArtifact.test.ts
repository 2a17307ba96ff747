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

  it('looks at libraries and at the jar for IAM', () => {
    expect(
      findingsOf(RULE, {
        'shared.yaml': 'artifacts: { jdbc@1: {} }\n',
        'connect-clusters/cdc/values.yaml':
          'cluster: { name: cdc }\nplugins:\n  jdbc:\n    artifact: jdbc@1\n    libraries:\n      driver: { artifact: driver@1 }\n      none: { enabled: false, artifact: none@1 }\niamJar: { artifact: iam@1 }\n',
        'connect-clusters/cdc/values-dev.yaml': '',
      }).map(({ at }) => at),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:6:27 /plugins/jdbc/libraries/driver/artifact',
      'connect-clusters/cdc/values.yaml:8:21 /iamJar/artifact',
    ]);
  });
});

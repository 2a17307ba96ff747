import { findingsOf } from '../testFleet';

describe('connect-cluster/reserved-name', () => {
  it('reports what belongs to the operator', () => {
    expect(
      findingsOf('connect-cluster/reserved-name', {
        'connect-clusters/cdc/values.yaml': `env:
  KAFKA_HEAP_OPTS: { value: x }
  AWS_REGION: { value: x }
pod:
  labels:
    strimzi.io/cluster: other
    team: data
apiService: { annotations: { strimzi.io/x: other } }
build:
  container: { env: { STRIMZI_X: { value: x } } }
  serviceAccount: { labels: { strimzi.io/y: other } }
`,
        'connect-clusters/cdc/values-dev.yaml': '',
      }).map(({ at, message }) => `${at} ${message}`),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:2:3 /env/KAFKA_HEAP_OPTS KAFKA_HEAP_OPTS is not allowed.',
      'connect-clusters/cdc/values.yaml:6:5 /pod/labels/strimzi.io~1cluster strimzi.io/cluster is not allowed.',
      'connect-clusters/cdc/values.yaml:8:30 /apiService/annotations/strimzi.io~1x strimzi.io/x is not allowed.',
      'connect-clusters/cdc/values.yaml:10:23 /build/container/env/STRIMZI_X STRIMZI_X is not allowed.',
      'connect-clusters/cdc/values.yaml:11:31 /build/serviceAccount/labels/strimzi.io~1y strimzi.io/y is not allowed.',
    ]);
  });
});

import { findingsOf } from '../testFleet';

const VALUES = `metrics: { type: strimzi-reporter }
rack: { type: environment-variable, envVarName: ZONE }
volumes:
  a: { mountPath: /mnt/a, image: { reference: 'r/i:1' } }
  b: { enabled: false, mountPath: /mnt/b, image: { reference: 'r/i:1' } }
  c: { mountPath: /mnt/c, emptyDir: { sizeLimit: 1Gi } }
pod: { hostUsers: false, dnsPolicy: Default }
build: { pod: { dnsConfig: { searches: [example] } } }
`;

const findings = (strimzi: string) =>
  findingsOf('connect-cluster/operator-version', {
    'shared.yaml': strimzi,
    'connect-clusters/cdc/values.yaml': VALUES,
    'connect-clusters/cdc/values-dev.yaml': '',
  });

describe('connect-cluster/operator-version', () => {
  it('reports what an old operator does not know', () => {
    expect(
      findings('strimzi: { operatorVersion: 0.45.0 }').map(
        ({ at, message }) => `${at} ${message}`,
      ),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:1:12 /metrics/type strimzi-reporter needs Strimzi 0.48, but strimzi.operatorVersion is 0.45.0.',
      'connect-clusters/cdc/values.yaml:2:9 /rack/type environment-variable needs Strimzi 1.0, but strimzi.operatorVersion is 0.45.0.',
      'connect-clusters/cdc/values.yaml:4:27 /volumes/a/image An image volume needs Strimzi 0.47, but strimzi.operatorVersion is 0.45.0.',
      'connect-clusters/cdc/values.yaml:6:39 /volumes/c/emptyDir/sizeLimit A size limit needs Strimzi 0.49, but strimzi.operatorVersion is 0.45.0.',
      'connect-clusters/cdc/values.yaml:7:8 /pod/hostUsers hostUsers needs Strimzi 0.50, but strimzi.operatorVersion is 0.45.0.',
      'connect-clusters/cdc/values.yaml:7:26 /pod/dnsPolicy dnsPolicy needs Strimzi 0.46, but strimzi.operatorVersion is 0.45.0.',
      'connect-clusters/cdc/values.yaml:8:17 /build/pod/dnsConfig dnsConfig needs Strimzi 0.46, but strimzi.operatorVersion is 0.45.0.',
    ]);
  });

  it.each(['strimzi: { operatorVersion: 1.0.0 }', ''])(
    'is silent with %j',
    strimzi => {
      expect(findings(strimzi)).toEqual([]);
    },
  );
});

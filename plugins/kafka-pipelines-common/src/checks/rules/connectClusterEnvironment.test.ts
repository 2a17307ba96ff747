import { findingsOf } from '../testFleet';

describe('connect-cluster/environment-variable', () => {
  it('wants one value from one place', () => {
    expect(
      findingsOf('connect-cluster/environment-variable', {
        'connect-clusters/cdc/values.yaml': `tracing: { endpoint: 'http://c:4317' }
env:
  GOOD: { value: '' }
  LEFT_OUT: { enabled: false }
  NONE: {}
  TWO: { value: x, configMap: { name: c, key: k } }
  NAMELESS: { secret: { optional: true } }
  OTEL_SERVICE_NAME: { value: x }
  OTEL_EXPORTER_OTLP_PROTOCOL: { value: grpc }
build: { container: { env: { OTEL_SERVICE_NAME: { value: x }, B: {} } } }
`,
        'connect-clusters/cdc/values-dev.yaml': '',
      }).map(({ at, message }) => `${at} ${message}`),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:5:3 /env/NONE Environment variable NONE has no value.',
      'connect-clusters/cdc/values.yaml:6:3 /env/TWO Environment variable TWO has value and configMap.',
      'connect-clusters/cdc/values.yaml:7:15 /env/NAMELESS/secret The secret of environment variable NAMELESS has no name and no key.',
      'connect-clusters/cdc/values.yaml:8:3 /env/OTEL_SERVICE_NAME Environment variable OTEL_SERVICE_NAME is set by tracing.',
      'connect-clusters/cdc/values.yaml:10:63 /build/container/env/B Environment variable B has no value.',
    ]);
  });
});

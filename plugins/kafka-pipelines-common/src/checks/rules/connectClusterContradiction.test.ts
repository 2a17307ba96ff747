import { findingsOf } from '../testFleet';

const findings = (values: string) =>
  findingsOf('connect-cluster/contradiction', {
    'connect-clusters/cdc/values.yaml': values,
    'connect-clusters/cdc/values-dev.yaml': '',
  }).map(({ at, message }) => `${at} ${message}`);

describe('connect-cluster/contradiction', () => {
  it('reports settings that exclude each other', () => {
    expect(
      findings(`metrics:
  type: strimzi-reporter
  rules: { a: { pattern: x } }
logging:
  level: INFO
  configMap: { name: logging, key: log4j2.properties }
rack: { topologyKey: zone, envVarName: ZONE }
`),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:3:3 /metrics/rules metrics.rules does not belong to type strimzi-reporter.',
      'connect-clusters/cdc/values.yaml:6:3 /logging/configMap logging.configMap is given beside level or loggers.',
      'connect-clusters/cdc/values.yaml:7:1 /rack rack has a topologyKey and an envVarName.',
    ]);
  });

  it('reports settings of the other exporter, and rules in two places', () => {
    expect(
      findings(`metrics:
  type: jmx-exporter
  allowList: ['.*']
  rules: { a: { pattern: x } }
  configMap: { name: metrics, key: rules }
`),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:3:3 /metrics/allowList metrics.allowList does not belong to type jmx-exporter.',
      'connect-clusters/cdc/values.yaml:4:3 /metrics/rules metrics.rules is given beside configMap.',
    ]);
  });
});

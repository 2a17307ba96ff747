import { findingsOf } from '../testFleet';

const findings = (values: string) =>
  findingsOf('connect-cluster/incomplete', {
    'connect-clusters/cdc/values.yaml': values,
    'connect-clusters/cdc/values-dev.yaml': '',
  }).map(({ at, message }) => `${at} ${message}`);

describe('connect-cluster/incomplete', () => {
  it('reports what a section lacks', () => {
    expect(
      findings(`metrics: { enabled: true }
jmxOptions: { enabled: true }
rack: { type: environment-variable }
tracing: { serviceName: cdc }
networkPolicy:
  clients:
    ui: { podSelector: {} }
    good: { podSelector: { app: ui } }
`),
    ).toEqual([
      'connect-clusters/cdc/values.yaml:1:1 /metrics metrics has no type.',
      'connect-clusters/cdc/values.yaml:2:1 /jmxOptions jmxOptions has no authentication.type.',
      'connect-clusters/cdc/values.yaml:3:1 /rack rack has no envVarName.',
      'connect-clusters/cdc/values.yaml:4:1 /tracing tracing has no endpoint.',
      'connect-clusters/cdc/values.yaml:7:5 /networkPolicy/clients/ui networkPolicy.clients.ui has no label.',
    ]);
  });

  it('is silent about what is empty, switched off or complete', () => {
    expect(
      findings(`metrics: {}
jmxOptions: { enabled: false }
rack: { topologyKey: topology.kubernetes.io/zone }
tracing: { endpoint: 'http://collector:4317' }
networkPolicy: { clients: { ui: { enabled: false } } }
`),
    ).toEqual([]);
  });

  it('asks for the label of nodes', () => {
    expect(findings('rack: { type: topology-label }\n')).toEqual([
      'connect-clusters/cdc/values.yaml:1:1 /rack rack has no topologyKey.',
    ]);
  });
});

import { findingsOf } from '../testFleet';

const found = (kafka: string, connect = '') =>
  findingsOf('connect-cluster/authentication', {
    'dev.yaml': `kafkaClusters:\n  main:\n    authentication: ${kafka}\nconnectClusters:\n  cdc: { namespace: connect, kafkaCluster: main${connect} }\n  sinks: { namespace: connect, kafkaCluster: main }\n`,
  }).filter(({ at }) => at.startsWith('dev.yaml'));

describe('connect-cluster/authentication', () => {
  it('wants what the type needs, once for all Connect clusters', () => {
    expect(found('{ type: plain, username: u }')).toEqual([
      {
        at: 'dev.yaml:3:5 /kafkaClusters/main/authentication',
        message:
          'kafkaClusters.main.authentication: plain lacks a Secret with the password.',
        hint: 'Write username and passwordSecret with secretName and password, the key in the Secret.',
      },
    ]);
  });

  it.each([
    ['{ type: scram-sha-256 }', 'scram-sha-256 lacks a user.'],
    ['{ type: tls }', 'tls lacks a client certificate.'],
    ['{ type: custom }', 'custom does not say whether it is SASL.'],
    [
      '{ type: custom, sasl: true, config: { ssl.truststore.location: x } }',
      'the operator drops ssl.truststore.location without a word.',
    ],
  ])('refuses %s', (authentication, message) => {
    expect(found(authentication).map(finding => finding.message)).toEqual([
      `kafkaClusters.main.authentication: ${message}`,
    ]);
  });

  it("looks at a Connect cluster's own over that of its Kafka cluster", () => {
    const secret =
      'type: scram-sha-512, passwordSecret: { secretName: s, password: p }';
    expect(
      found(
        `{ username: u, ${secret} }`,
        ', authentication: { username: cdc }',
      ),
    ).toEqual([]);
    expect(
      found(`{ username: u, ${secret} }`, ', authentication: { type: tls }'),
    ).toMatchObject([
      {
        message:
          'connectClusters.cdc.authentication: tls lacks a client certificate.',
      },
    ]);
  });

  it('has nothing to say of those that are complete', () => {
    expect(found('{ type: msk-iam }')).toEqual([]);
    expect(
      found(
        '{ type: tls, certificateAndKey: { secretName: s, certificate: c, key: k } }',
      ),
    ).toEqual([]);
  });
});

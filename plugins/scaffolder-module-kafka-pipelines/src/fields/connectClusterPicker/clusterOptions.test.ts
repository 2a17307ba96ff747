import { clusterOptions } from './clusterOptions';

const cdc = {
  name: 'cdc',
  environments: ['dev'],
  kafkaCluster: 'main',
  namespace: 'kafka-connect',
};

describe('clusterOptions', () => {
  it('says what tells clusters apart', () => {
    expect(clusterOptions([cdc], ['dev'])).toEqual([
      {
        id: 'cdc',
        label: 'cdc',
        description: 'Kafka cluster main · namespace kafka-connect · in dev',
      },
    ]);
  });

  it('says in which chosen environment a cluster is missing', () => {
    expect(clusterOptions([cdc], ['dev', 'prod'])[0].description).toContain(
      'not in prod',
    );
  });
});

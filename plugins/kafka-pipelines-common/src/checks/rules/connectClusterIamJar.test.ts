import { findingsOf } from '../testFleet';

const messages = (cluster: string, own = '') =>
  findingsOf('connect-cluster/iam-jar', {
    'dev.yaml': `kafkaClusters:\n  main: { authentication: { type: msk-iam } }\nconnectClusters:\n  cdc: { namespace: connect, kafkaCluster: main${own} }\n`,
    'connect-clusters/cdc/values.yaml': `cluster: { name: cdc }\n${cluster}`,
    'connect-clusters/cdc/values-dev.yaml': '',
  });

describe('connect-cluster/iam-jar', () => {
  it('wants the jar where no finished image can have it', () => {
    expect(messages('build: { output: {} }\nimage: r/base:1\n')).toMatchObject([
      {
        message:
          'Connect cluster cdc signs in with msk-iam, but does not say where the jar aws-msk-iam-auth comes from.',
      },
    ]);
    expect(messages('')).toHaveLength(1);
  });

  it('is silent when it is said, may be in the image, or is not needed', () => {
    expect(
      messages('build: { output: {} }\niamJar: { artifact: iam@1 }\n'),
    ).toEqual([]);
    expect(messages('image: r/i:1\n')).toEqual([]);
    expect(messages('', ', authentication: { type: none }')).toEqual([]);
  });
});

import { renderConnect, saidInstead } from './connectCluster';

/** An operator of a version, with the API version it surely serves. */
const strimzi = (operatorVersion: string) => ({
  strimzi: {
    operatorVersion,
    apiVersion: operatorVersion.startsWith('1.') ? 'v1' : 'v1beta2',
  },
});

describe('what not every operator knows', () => {
  it.each<[string, object, string, string]>([
    [
      '/metrics/type: strimzi-reporter',
      { metrics: { type: 'strimzi-reporter' } },
      '0.47.0',
      '0.48.0',
    ],
    [
      '/rack/type: environment-variable',
      { rack: { type: 'environment-variable', envVarName: 'ZONE' } },
      '0.51.0',
      '1.0.0',
    ],
    [
      '/volumes/v/image: An image volume',
      {
        volumes: { v: { mountPath: '/mnt/v', image: { reference: 'r/i:1' } } },
      },
      '0.46.0',
      '0.47.0',
    ],
    [
      '/pod/hostUsers: hostUsers',
      { pod: { hostUsers: false } },
      '0.49.1',
      '0.50.0',
    ],
    [
      '/volumes/v/emptyDir/sizeLimit: A size limit',
      {
        volumes: { v: { mountPath: '/mnt/v', emptyDir: { sizeLimit: '1Gi' } } },
      },
      '0.48.0',
      '0.49.0',
    ],
    [
      '/pod/dnsPolicy: dnsPolicy',
      { pod: { dnsPolicy: 'Default' } },
      '0.45.0',
      '0.46.0',
    ],
    [
      '/pod/dnsConfig: dnsConfig',
      { pod: { dnsConfig: { searches: ['example'] } } },
      '0.45.2',
      '0.46.0',
    ],
  ])('%s', async (what, values, before, since) => {
    const refusal = `${what} needs Strimzi ${since.replace(
      /\.0$/,
      '',
    )}, but strimzi.operatorVersion is ${before}`;
    expect(
      await saidInstead(refusal, { ...strimzi(before), ...values }),
    ).toEqual([]);
    const { connect } = await renderConnect(strimzi(since), values);
    expect(connect.kind).toBe('KafkaConnect');
  });
});

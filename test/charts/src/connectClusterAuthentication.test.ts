import {
  built,
  digest,
  saidInstead,
  renderConnect,
  sha512sum,
} from './connectCluster';

const kafka = (fields: object) => ({ kafkaClusters: { main: fields } });
const signIn = (authentication: object) => kafka({ authentication });
const file = { type: 'tgz', url: 'https://x/x-1.tgz', sha512sum };
const jar = { type: 'jar', url: 'https://x/iam-2.3.5-all.jar', sha512sum };

describe('authentication', () => {
  it.each<[string, object, string]>([
    [
      'an unknown type',
      signIn({ type: 'kerberos' }),
      '/kafkaClusters/main/authentication/type is "kerberos": write none, msk-iam, scram-sha-512, scram-sha-256, plain, tls or custom',
    ],
    [
      'oauth',
      signIn({ type: 'oauth' }),
      '/kafkaClusters/main/authentication/type is oauth, which ended with API version v1beta2: write custom with sasl: true and sasl.mechanism: OAUTHBEARER',
    ],
    [
      'a user without password',
      signIn({
        type: 'plain',
        username: 'u',
        passwordSecret: { secretName: 's' },
      }),
      '/kafkaClusters/main/authentication: plain needs username and passwordSecret with secretName and password',
    ],
    [
      "the Connect cluster's own, half of it",
      {
        connectClusters: { cdc: { authentication: { type: 'scram-sha-256' } } },
      },
      '/connectClusters/cdc/authentication: scram-sha-256 needs username and passwordSecret',
    ],
    [
      'a client certificate without key',
      signIn({
        type: 'tls',
        certificateAndKey: { secretName: 's', certificate: 'c' },
      }),
      '/kafkaClusters/main/authentication: tls needs certificateAndKey with secretName, certificate and key',
    ],
    [
      'a custom one that does not say whether it is SASL',
      signIn({ type: 'custom', config: { 'sasl.mechanism': 'X' } }),
      '/kafkaClusters/main/authentication/sasl is missing: write true when the mechanism is one of SASL',
    ],
    [
      'settings the operator would drop',
      signIn({
        type: 'custom',
        sasl: true,
        config: { 'ssl.truststore.location': 'x' },
      }),
      '/kafkaClusters/main/authentication/config/ssl.truststore.location is not allowed: the operator keeps only sasl.* and ssl.keystore.*',
    ],
    [
      'a custom one before Strimzi 0.48',
      {
        ...signIn({ type: 'custom', sasl: true }),
        strimzi: { apiVersion: 'v1beta2', operatorVersion: '0.47.0' },
      },
      '/kafkaClusters/main/authentication/type: custom needs Strimzi 0.48, but strimzi.operatorVersion is 0.47.0',
    ],
    [
      'IAM before Strimzi 0.48',
      {
        ...signIn({ type: 'msk-iam' }),
        strimzi: { apiVersion: 'v1beta2', operatorVersion: '0.45.0' },
      },
      '/kafkaClusters/main/authentication/type: msk-iam needs Strimzi 0.48, but strimzi.operatorVersion is 0.45.0: upgrade the operator, or write scram-sha-512',
    ],
    [
      'certificates of nowhere',
      kafka({ trustedCertificates: { ca: { certificate: 'ca.crt' } } }),
      '/kafkaClusters/main/trustedCertificates/ca/secretName is missing',
    ],
    [
      'certificates named twice',
      kafka({
        trustedCertificates: {
          ca: { secretName: 's', certificate: 'c', pattern: '*' },
        },
      }),
      '/kafkaClusters/main/trustedCertificates/ca: write either certificate, one key of the Secret, or pattern',
    ],
  ])('refuses %s', async (_, values, message) => {
    expect(await saidInstead(message, values)).toEqual([]);
  });

  it('of the Connect cluster lies over that of its Kafka cluster', async () => {
    const { connect } = await renderConnect(
      signIn({
        type: 'scram-sha-512',
        username: 'all',
        passwordSecret: { secretName: 's', password: 'p' },
      }),
      { connectClusters: { cdc: { authentication: { username: 'cdc' } } } },
    );
    expect(connect.spec.authentication).toEqual({
      type: 'scram-sha-512',
      username: 'cdc',
      passwordSecret: { secretName: 's', password: 'p' },
    });
  });

  it.each<[string, object, unknown]>([
    ['nothing', {}, undefined],
    ['tls', { tls: true }, {}],
    ['IAM', { authentication: { type: 'msk-iam' } }, {}],
    [
      'certificates, without those switched off',
      {
        trustedCertificates: {
          a: { secretName: 's', pattern: '*.crt' },
          b: { enabled: false },
        },
      },
      { trustedCertificates: [{ secretName: 's', pattern: '*.crt' }] },
    ],
  ])('has TLS for %s', async (_, fields, tls) => {
    const { connect } = await renderConnect(kafka(fields), { image: 'r/i:1' });
    expect(connect.spec.tls).toEqual(tls);
  });
});

describe('iamJar', () => {
  const iam = signIn({ type: 'msk-iam' });

  it.each<[string, object, string]>([
    [
      'nothing where no image has the jar',
      iam,
      '/iamJar is missing: msk-iam needs the jar aws-msk-iam-auth on the class path of the workers. Write iamJar.image',
    ],
    [
      'nothing where an image is built',
      { ...iam, ...built(file), image: 'r/base:1' },
      '/iamJar is missing',
    ],
    [
      'two ways',
      {
        ...iam,
        image: 'r/i:1',
        iamJar: { path: '/a', image: `r/j@${digest}` },
      },
      '/iamJar has image and path: write one of them',
    ],
    [
      'an image without digest',
      { ...iam, iamJar: { image: 'r/j:1' } },
      '/iamJar/image is "r/j:1": name the image by its digest',
    ],
    [
      'a path in no image',
      { ...iam, iamJar: { path: '/opt/kafka/libs' } },
      '/iamJar/path is /opt/kafka/libs, but no image is named that has the jar there',
    ],
    [
      'a path that starts nowhere',
      { ...iam, image: 'r/i:1', iamJar: { path: 'libs' } },
      '/iamJar/path is libs: write the whole path',
    ],
    [
      'an artifact that nothing installs',
      { ...iam, image: 'r/i:1', iamJar: { artifact: 'iam@1' } },
      '/iamJar/artifact is given without build',
    ],
    [
      'an archive',
      { ...iam, ...built(file), iamJar: { artifact: 'x@1' } },
      '/artifacts/x@1/type is "tgz": iamJar.artifact is a single file, so write type: jar',
    ],
    [
      'a class path beside its own',
      {
        ...iam,
        iamJar: { image: `r/j@${digest}` },
        env: { CLASSPATH: { value: '/x' } },
      },
      '/env/CLASSPATH would replace /mnt/aws-msk-iam-auth/*',
    ],
  ])('refuses %s', async (_, values, message) => {
    expect(await saidInstead(message, values)).toEqual([]);
  });

  const classPath = (spec: Record<string, unknown>) =>
    JSON.stringify(spec).match(/"name":"CLASSPATH","value":"([^"]*)"/)?.[1];

  it.each<[string, object, string | undefined]>([
    ['a finished image, of which nothing is said', {}, undefined],
    [
      "Kafka's own libraries",
      { iamJar: { path: '/opt/kafka/libs/' } },
      undefined,
    ],
    [
      "a jar in Kafka's own libraries",
      { iamJar: { path: '/opt/kafka/libs/iam.jar' } },
      undefined,
    ],
    ['a folder', { iamJar: { path: '/opt/aws' } }, '/opt/aws/*'],
    ['a jar', { iamJar: { path: '/opt/aws/i.jar' } }, '/opt/aws/i.jar'],
  ])('in %s', async (_, values, expected) => {
    const { connect } = await renderConnect(iam, { image: 'r/i:1' }, values);
    expect(classPath(connect.spec)).toBe(expected);
  });

  it('is found where the build puts it', async () => {
    const { connect } = await renderConnect(iam, built(file), {
      artifacts: { 'iam@1': jar },
      iamJar: { artifact: 'iam@1' },
    });
    // printf 'https://x/iam-2.3.5-all.jar' | sha1sum | cut -c1-8
    expect(classPath(connect.spec)).toBe(
      '/opt/kafka/plugins/aws-msk-iam-auth/1bde9115/*',
    );
    expect(connect.spec.build).toMatchObject({
      plugins: [{ name: 'aws-msk-iam-auth' }, { name: 'plugin' }],
    });
  });

  it('is of no account for another authentication', async () => {
    const { connect } = await renderConnect({
      iamJar: { image: `r/j@${digest}` },
    });
    expect(connect.spec).not.toHaveProperty('template');
  });
});

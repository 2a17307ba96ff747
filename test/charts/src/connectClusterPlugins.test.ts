import {
  built,
  digest,
  saidInstead,
  renderConnect,
  sha512sum,
} from './connectCluster';

const file = { type: 'tgz', url: 'https://x/x-1.tgz', sha512sum };
const maven = {
  type: 'maven',
  group: 'g',
  artifact: 'a',
  version: '1',
  checksum: 'unavailable',
  reason: 'r',
};
const mounted = { type: 'image', reference: `r/x@${digest}` };
const at = (operatorVersion: string, apiVersion = 'v1') => ({
  strimzi: { operatorVersion, apiVersion },
});

describe('plugins', () => {
  it.each<[string, object, string]>([
    [
      'an image without tag',
      { image: 'r/i' },
      '/image is "r/i": name an image with its tag or digest',
    ],
    [
      'plugins that nothing installs',
      { plugins: { p: { artifact: 'x@1' } }, artifacts: { 'x@1': {} } },
      '/plugins is given without image or build',
    ],
    [
      'an unknown artifact',
      { ...built(maven), artifacts: { 'y@1': {} } },
      '/plugins/plugin/artifact: x@1 is not in artifacts (known: y@1)',
    ],
    [
      'an empty plugin',
      { plugins: { p: null } },
      '/plugins/p is empty: write `enabled: false`',
    ],
    [
      'an empty library',
      { plugins: { p: { artifact: 'x@1', libraries: { l: null } } } },
      '/plugins/p/libraries/l is empty: write `enabled: false`',
    ],
    [
      'a library without artifact',
      {
        ...built(file),
        plugins: { p: { artifact: 'x@1', libraries: { l: {} } } },
      },
      '/plugins/p/libraries/l/artifact is missing: name a key of artifacts',
    ],
    [
      'a directory the operator refuses',
      { ...built(file), plugins: { P: { artifact: 'x@1' } } },
      "/plugins/P: a plugin's directory has at least two lower case letters",
    ],
    [
      'an artifact without checksum',
      built({ ...file, sha512sum: '' }),
      "/artifacts/x@1/sha512sum is missing: write the 128 hexadecimal digits of the file's SHA-512",
    ],
    [
      'an artifact without address',
      built({ type: 'tgz', sha512sum }),
      '/artifacts/x@1/url is missing',
    ],
    [
      'an artifact over http',
      built({ ...file, url: 'http://x/x-1.tgz' }),
      '/artifacts/x@1/url is http://x/x-1.tgz: only https:// is allowed',
    ],
    [
      'an artifact in S3',
      built({ ...file, url: 's3://x/x-1.tgz' }),
      '/artifacts/x@1/url is s3://x/x-1.tgz: the operator cannot fetch from s3://, so build an image in CI',
    ],
    [
      'a password in an address',
      built({ ...file, url: 'https://u:secret@x/x-1.tgz' }),
      '/artifacts/x@1/url holds a user: everyone who reads the KafkaConnect would see it',
    ],
    [
      'an artifact without version',
      built({ ...file, url: 'https://x/latest/x.tgz' }),
      '/artifacts/x@1/url is https://x/latest/x.tgz, which is another file tomorrow',
    ],
    [
      'type other without a file name',
      built({ ...file, type: 'other' }),
      '/artifacts/x@1/fileName is missing',
    ],
    [
      'an artifact of unknown type',
      built({ type: 'deb' }),
      '/artifacts/x@1/type is "deb": write jar, tgz, zip, maven, other or image',
    ],
    [
      'Maven without version',
      built({ ...maven, version: '' }),
      '/artifacts/x@1/version is missing: type maven needs group, artifact and version',
    ],
    [
      'a Maven snapshot',
      built({ ...maven, version: '1-SNAPSHOT' }),
      '/artifacts/x@1/version is 1-SNAPSHOT, which is another file tomorrow',
    ],
    [
      'a checksum nobody would check',
      built({ ...maven, sha512sum }),
      '/artifacts/x@1/sha512sum is not allowed: the operator checks no checksum for type maven',
    ],
    [
      'Maven without saying that there is no checksum',
      built({ ...maven, reason: '' }),
      '/artifacts/x@1/checksum is missing: the operator checks none for type maven',
    ],
    [
      'Maven from a server nobody checks',
      built({ ...maven, insecure: true }),
      '/artifacts/x@1/insecure is not allowed for type maven',
    ],
    [
      'a Maven repository over http',
      built({ ...maven, repository: 'http://x' }),
      '/artifacts/x@1/repository is http://x: only https:// is allowed',
    ],
    [
      'a Maven mirror over http',
      built({ ...maven, mirrors: { m: { url: 'http://x' } } }),
      '/artifacts/x@1/mirrors/m/url is "http://x": only https:// is allowed',
    ],
    [
      'a scope before Strimzi 1.1',
      { ...built({ ...maven, includeScope: 'runtime' }), ...at('1.0.0') },
      '/artifacts/x@1/includeScope: a scope of dependencies needs Strimzi 1.1, but strimzi.operatorVersion is 1.0.0',
    ],
    [
      'a mirror before Strimzi 1.2',
      {
        ...built({ ...maven, mirrors: { m: { url: 'https://x' } } }),
        ...at('1.1.0'),
      },
      '/artifacts/x@1/mirrors/m: a Maven mirror needs Strimzi 1.2, but strimzi.operatorVersion is 1.1.0',
    ],
    [
      'an image to mount without digest',
      {
        plugins: { pp: { artifact: 'x@1' } },
        artifacts: { 'x@1': { type: 'image', reference: 'r/x:1' } },
      },
      '/artifacts/x@1/reference is "r/x:1": name the image by its digest',
    ],
    [
      'an image to mount before Strimzi 0.47',
      {
        plugins: { pp: { artifact: 'x@1' } },
        artifacts: { 'x@1': mounted },
        ...at('0.46.0', 'v1beta2'),
      },
      '/plugins: an artifact of type image needs Strimzi 0.47, but strimzi.operatorVersion is 0.46.0',
    ],
  ])('refuses %s', async (_, values, message) => {
    expect(await saidInstead(message, values)).toEqual([]);
  });

  it('are mounted, built and documented side by side', async () => {
    const values = {
      plugins: {
        jdbc: {
          artifact: 'file@1',
          libraries: { converter: { artifact: 'image@1' } },
        },
        debezium: { artifact: 'image@1' },
        none: { enabled: false },
      },
      artifacts: { 'file@1': file, 'image@1': mounted },
    };
    const image = { type: 'image', reference: mounted.reference };
    const plugins = [
      { name: 'debezium', artifacts: [image] },
      { name: 'jdbc', artifacts: [image] },
    ];
    const build = await renderConnect(values, {
      image: 'r/base:1',
      build: { output: { image: 'r/i:1' } },
    });
    expect(build.connect.spec).toMatchObject({
      image: 'r/base:1',
      plugins,
      build: { plugins: [{ name: 'jdbc', artifacts: [file] }] },
    });
    const finished = await renderConnect(values, { image: 'r/base:1' });
    expect(finished.connect.spec).toMatchObject({ image: 'r/base:1', plugins });
    expect(finished.connect.spec).not.toHaveProperty('build');
  });
});

describe('a build', () => {
  const output = (fields: object) => ({
    ...built(file),
    build: { output: { image: 'r/i:1', ...fields } },
  });

  it.each<[string, object, string]>([
    [
      'latest as the built image',
      { ...built(file), build: { output: { image: 'r/i:latest' } } },
      '/build/output/image is r/i:latest: latest is another image tomorrow',
    ],
    [
      'a digest as the built image',
      { ...built(file), build: { output: { image: `r/i@${digest}` } } },
      'a digest is known only after the build, so write a tag',
    ],
    [
      'the image it builds on as its result',
      { ...built(file), image: 'r/i:1' },
      '/build/output/image is r/i:1, which image names as well: that is the image to build on',
    ],
    [
      'nothing to install',
      { build: { output: { image: 'r/i:1' } } },
      '/plugins is empty: a build needs at least one plugin to install',
    ],
    [
      'credentials for an image stream',
      output({ type: 'imagestream', pushSecret: 's' }),
      '/build/output/pushSecret is not allowed for type imagestream',
    ],
    [
      'an option of Kaniko on an operator with Buildah',
      {
        ...output({ additionalBuildOptions: ['--reproducible'] }),
        ...at('1.0.0'),
      },
      '/build/output/additionalBuildOptions/0 is "--reproducible", which Strimzi 1.0.0, which builds with Buildah, refuses: write one of --authfile, --cert-dir, --creds, --decryption-key, --retry, --retry-delay, --tls-verify, with its value after =',
    ],
    [
      'an option of Buildah on an operator with Kaniko',
      {
        ...output({
          additionalBuildOptions: ['--verbosity=info', '--retry=1'],
        }),
        ...at('0.48.0', 'v1beta2'),
      },
      '/build/output/additionalBuildOptions/1 is "--retry=1", which Strimzi 0.48.0, which builds with Kaniko, refuses',
    ],
    [
      'an option nobody knows',
      output({ additionalBuildOptions: ['--storage-driver=vfs'] }),
      '/build/output/additionalBuildOptions/0 is "--storage-driver=vfs", which this operator refuses',
    ],
    [
      'options of pushing before Strimzi 0.49',
      {
        ...output({ additionalPushOptions: ['--quiet'] }),
        ...at('0.48.0', 'v1beta2'),
      },
      '/build/output/additionalPushOptions: an option of pushing needs Strimzi 0.49, but strimzi.operatorVersion is 0.48.0',
    ],
    [
      'an option that pushing does not have',
      output({ additionalPushOptions: ['--decryption-key=x'] }),
      '/build/output/additionalPushOptions/0 is "--decryption-key=x", which the operator refuses',
    ],
  ])('refuses %s', async (_, values, message) => {
    expect(await saidInstead(message, values)).toEqual([]);
  });

  it.each([
    ['v1', undefined, 'additionalBuildOptions'],
    ['v1', '0.49.0', 'additionalBuildOptions'],
    ['v1beta2', '0.51.0', 'additionalBuildOptions'],
    ['v1beta2', '0.48.0', 'additionalKanikoOptions'],
    ['v1beta2', undefined, 'additionalKanikoOptions'],
  ])(
    'has options in the field of %s on operator %s',
    async (apiVersion, operatorVersion, field) => {
      const { connect } = await renderConnect(
        output({ additionalBuildOptions: ['--verbosity=info'] }),
        { strimzi: { apiVersion, operatorVersion } },
      );
      expect(connect.spec.build).toMatchObject({
        output: { [field]: ['--verbosity=info'] },
      });
    },
  );
});

import { findingsOf } from '../testFleet';

const RULE = 'artifact/unpinned';
const CLUSTER = 'connect-clusters/cdc/values.yaml';

function messages(artifact: string, cluster = 'build: { output: {} }\n') {
  return findingsOf(RULE, {
    'shared.yaml': `artifacts:\n  x@1: ${artifact}\n`,
    [CLUSTER]: `cluster: { name: cdc }\nplugins: { pp: { artifact: x@1 } }\n${cluster}`,
    'connect-clusters/cdc/values-dev.yaml': '',
  });
}

describe('artifact/unpinned', () => {
  it.each([
    ['{}', 'has no type.'],
    ['{ type: image, reference: r/x:1 }', 'is an image that is not named by'],
    ['{ type: tgz }', 'has no url.'],
    ['{ type: tgz, url: https://x/latest.tgz }', 'names no release.'],
    ['{ type: tgz, url: https://u:p@x/x.tgz }', 'has a user in its url'],
    ['{ type: tgz, url: https://x/x.tgz }', 'has no checksum.'],
    ['{ type: other, url: https://x/x.jar }', 'has no fileName.'],
    ['{ type: maven, group: g }', 'has no artifact.'],
    [
      '{ type: maven, group: g, artifact: a, version: 1-SNAPSHOT }',
      'names no release.',
    ],
    [
      '{ type: maven, group: g, artifact: a, version: "1" }',
      'does not say that there is no checksum.',
    ],
  ])('refuses %s', (artifact, message) => {
    expect(messages(artifact).map(finding => finding.message)).toContainEqual(
      expect.stringContaining(`Artifact x@1 ${message}`),
    );
  });

  it('says where', () => {
    expect(
      messages(
        `\n    type: tgz\n    url: https://x/latest.tgz\n    sha512sum: ${'a'.repeat(
          128,
        )}`,
      ),
    ).toEqual([
      {
        at: 'shared.yaml:4:10 /artifacts/x@1/url',
        message: 'Artifact x@1 names no release.',
        hint: 'Write the address of one release. It is another file tomorrow, so nobody knows what runs.',
      },
    ]);
  });

  it('leaves alone what only says what is in an image', () => {
    expect(messages('{}', 'image: r/i:1\n')).toEqual([]);
  });

  it('has nothing to say of pinned artifacts', () => {
    const sha512sum = 'a'.repeat(128);
    expect(
      messages(
        `{ type: tgz, url: 'https://x/x-1.tgz', sha512sum: ${sha512sum} }`,
      ),
    ).toEqual([]);
    expect(
      messages(
        `{ type: image, reference: 'r/x@sha256:${'a'.repeat(64)}' }`,
        '',
      ),
    ).toEqual([]);
  });
});

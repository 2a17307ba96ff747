import { findingsOf } from '../testFleet';

describe('artifact/no-checksum', () => {
  it('lists what is installed without a checksum', () => {
    expect(
      findingsOf('artifact/no-checksum', {
        'shared.yaml':
          'artifacts:\n  a@1: { type: maven, checksum: unavailable, reason: So it is. }\n  b@1: { type: maven }\n',
      }),
    ).toEqual([
      {
        at: 'shared.yaml:2:23 /artifacts/a@1/checksum',
        message: 'Artifact a@1 is installed without a checksum: So it is.',
        hint: 'A file with sha512sum, or an image by its digest, would be checked.',
      },
    ]);
  });
});

import type { FleetRule } from '../rule';

/** Lists the artifacts whose bytes nobody checks. */
export const artifactChecksum: FleetRule = {
  id: 'artifact/no-checksum',
  severity: 'info',
  description:
    'An artifact says that it has no checksum: what is installed is what the repository served that day.',
  explanation:
    'Whoever can write to the repository can change what the workers run.',
  bad: [
    '# shared.yaml',
    'artifacts:',
    '  converter@2.6.13:',
    '    type: maven',
    '    checksum: unavailable',
    '    reason: The operator checks none for type maven.',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'artifacts:',
    '  converter@2.6.13:',
    '    type: jar',
    '    url: https://downloads.example/converter-2.6.13.jar',
    "    sha512sum: '00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000'",
  ].join('\n'),
  *checkShared(view) {
    for (const environment of Object.values(view.environments)) {
      const { artifacts = {} } = environment.connectShared;
      for (const [key, { checksum, reason }] of Object.entries(artifacts)) {
        if (checksum === 'unavailable') {
          yield {
            message: `Artifact ${key} is installed without a checksum${
              reason ? `: ${reason}` : '.'
            }`,
            hint: 'A file with sha512sum, or an image by its digest, would be checked.',
            place: view.sharedPlace(environment, [
              'artifacts',
              key,
              'checksum',
            ]),
          };
        }
      }
    }
  },
};

import type { FleetRule } from '../rule';

/** Lists the artifacts whose bytes nobody checks. */
export const artifactChecksum: FleetRule = {
  id: 'artifact/no-checksum',
  severity: 'info',
  description:
    'An artifact says that it has no checksum: what is installed is what the repository served that day.',
  bad:
    'artifacts:\n  converter@2.6.13:\n    type: maven\n    checksum: unavailable\n    reason: The operator checks none for type maven.',
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

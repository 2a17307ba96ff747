import { checkManifests } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadManifestFacts } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/** What our checks say of a manifest for a Strimzi release. */
export function ourVerdict(strimzi: string, manifest: string) {
  const problems = checkManifests(manifest, loadManifestFacts(strimzi));
  return {
    isAccepted: problems.length === 0,
    unknown: problems
      .filter(({ message }) => message.startsWith('is no field'))
      .map(({ path }) => path),
    says: problems.map(({ path, message }) => `${path} ${message}`).join('; '),
  };
}

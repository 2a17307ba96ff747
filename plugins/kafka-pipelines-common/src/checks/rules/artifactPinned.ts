import { ownValue } from '../../pipeline/ownRecord';
import { installedArtifacts } from '../../pipeline/pluginArtifacts';
import { artifactMistakes } from '../artifactMistakes';
import type { FleetRule } from '../rule';

/** What a Connect cluster installs today it installs next year. */
export const artifactPinned: FleetRule = {
  id: 'artifact/unpinned',
  severity: 'error',
  description:
    'An artifact that a Connect cluster installs is not pinned: no checksum or digest, or no single release.',
  bad:
    'artifacts:\n  jdbc@10.8.4:\n    type: zip\n    url: https://downloads.example/jdbc-latest.zip',
  *checkShared(view) {
    const judged = new Set<string>();
    for (const { environment, instance } of view.connectClusters) {
      const { artifacts } = environment.connectShared;
      for (const { artifact: key } of installedArtifacts(
        instance.values,
        artifacts,
      )) {
        const artifact = ownValue(artifacts, key);
        const id = `${environment.name}/${key}`;
        if (!artifact || judged.has(id)) {
          continue;
        }
        judged.add(id);
        for (const { field, message, hint } of artifactMistakes(
          key,
          artifact,
        )) {
          yield {
            message,
            hint,
            place: view.sharedPlace(
              environment,
              ['artifacts', key, field],
              'value',
            ),
          };
        }
      }
    }
  },
};

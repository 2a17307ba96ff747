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
  explanation:
    'Two builds on two days would install different plugins, or what an attacker put there.',
  bad: [
    '# shared.yaml',
    'artifacts:',
    '  jdbc@10.8.4:',
    '    type: zip',
    '    url: https://downloads.example/jdbc-latest.zip',
    '# connect-clusters/cdc/values.yaml',
    'build: { output: { image: registry.example/connect:1 } }',
    'plugins:',
    '  jdbc: { artifact: jdbc@10.8.4 }',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'artifacts:',
    '  jdbc@10.8.4:',
    '    type: zip',
    '    url: https://downloads.example/jdbc-10.8.4.zip',
    "    sha512sum: '00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000'",
    '# connect-clusters/cdc/values.yaml',
    'build: { output: { image: registry.example/connect:1 } }',
    'plugins:',
    '  jdbc: { artifact: jdbc@10.8.4 }',
  ].join('\n'),
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

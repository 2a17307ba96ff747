import { pluginArtifacts } from '../../pipeline/pluginArtifacts';
import type { FleetRule } from '../rule';
import { unknownName } from './unknownName';

/** Every plugin of a Connect cluster comes from a known artifact. */
export const connectClusterArtifact: FleetRule = {
  id: 'connect-cluster/unknown-artifact',
  severity: 'error',
  description:
    'A plugin of a Connect cluster names an artifact that no shared file has.',
  explanation:
    'The plugin would be missing on the workers, and every connector of it fails.',
  bad: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final: { version: 3.6.1.Final }',
    '# connect-clusters/cdc/values.yaml',
    'plugins:',
    '  debezium-mysql: { artifact: debezium-connector-mysql@3.6.1 }',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final: { version: 3.6.1.Final }',
    '# connect-clusters/cdc/values.yaml',
    'plugins:',
    '  debezium-mysql: { artifact: debezium-connector-mysql@3.6.1.Final }',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { environment, instance, place, subject } of connectClusters) {
      const known = Object.keys(environment.connectShared.artifacts ?? {});
      const named = pluginArtifacts(instance.values);
      const { artifact: iamJar } = instance.values.iamJar ?? {};
      if (iamJar) {
        named.push({
          path: ['iamJar', 'artifact'],
          name: 'iamJar',
          artifact: iamJar,
        });
      }
      for (const { path, artifact } of named) {
        if (!known.includes(artifact)) {
          yield {
            ...unknownName('artifact', artifact, known, environment.name),
            place: place(path, 'value'),
            subject,
          };
        }
      }
    }
  },
};

import { ownValue } from '../../pipeline/ownRecord';
import { builds, pluginArtifacts } from '../../pipeline/pluginArtifacts';
import type { FleetRule } from '../rule';

/** Something brings the plugins of a Connect cluster to its workers. */
export const connectClusterImage: FleetRule = {
  id: 'connect-cluster/image',
  severity: 'error',
  description:
    'A Connect cluster names plugins that nothing installs, or builds an image over the one it builds on.',
  explanation:
    'The workers would run without the plugins, or on an image that changes under them.',
  bad: [
    '# shared.yaml',
    'artifacts:',
    '  jdbc@10.8.4: { type: zip }',
    '# connect-clusters/cdc/values.yaml',
    'plugins:',
    '  jdbc: { artifact: jdbc@10.8.4 }',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'artifacts:',
    '  jdbc@10.8.4: { type: zip }',
    '# connect-clusters/cdc/values.yaml',
    'plugins:',
    '  jdbc: { artifact: jdbc@10.8.4 }',
    'image: registry.example/connect-with-jdbc:1',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const { environment, instance, place, subject } of connectClusters) {
      const { image, build } = instance.values;
      const { artifacts } = environment.connectShared;
      const files = pluginArtifacts(instance.values).filter(
        ({ artifact }) => ownValue(artifacts, artifact)?.type !== 'image',
      );
      const built = builds(instance.values);
      if (!built && !image && files.length > 0) {
        yield {
          message: `Nothing installs the plugin ${files[0].name}.`,
          hint: 'Name a finished image that holds it, let the operator build one, or take an artifact of type image, which is mounted.',
          place: place(files[0].path.slice(0, 2)),
          subject,
        };
      }
      if (built && files.length === 0 && !instance.values.iamJar?.artifact) {
        yield {
          message: 'The build has nothing to install.',
          hint: 'Name a plugin that is no image, or leave build out: artifacts of type image are mounted.',
          place: place(['build']),
          subject,
        };
      }
      if (image && build?.output?.image === image) {
        yield {
          message: `The build would write ${image}, which it builds on.`,
          hint: 'image is what the build starts from; give build.output.image another name.',
          place: place(['build', 'output', 'image'], 'value'),
          subject,
        };
      }
    }
  },
};

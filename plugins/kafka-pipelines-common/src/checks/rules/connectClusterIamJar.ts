import { ownValue } from '../../pipeline/ownRecord';
import { builds } from '../../pipeline/pluginArtifacts';
import type { FleetRule } from '../rule';

/** Workers that sign in to Amazon MSK with IAM have the class for it. */
export const connectClusterIamJar: FleetRule = {
  id: 'connect-cluster/iam-jar',
  severity: 'error',
  description:
    'A Connect cluster signs in with msk-iam, but nothing puts aws-msk-iam-auth on the class path of its workers.',
  explanation:
    'The workers fail at their start, because the login module is not on their class path.',
  bad: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main: { authentication: { type: msk-iam } }',
    '# connect-clusters/cdc/values.yaml',
    'build:',
    '  output: { image: registry.example/connect:1 }',
  ].join('\n'),
  good: [
    '# environments/dev/clusters.yaml',
    'kafkaClusters:',
    '  main: { authentication: { type: msk-iam } }',
    '# shared.yaml',
    'artifacts:',
    '  aws-msk-iam-auth@2.3.5: { type: jar }',
    '# connect-clusters/cdc/values.yaml',
    'iamJar: { artifact: aws-msk-iam-auth@2.3.5 }',
    'build:',
    '  output: { image: registry.example/connect:1 }',
  ].join('\n'),
  *checkShared({ connectClusters }) {
    for (const view of connectClusters) {
      const { environment, instance, cluster, subject, place } = view;
      const { connectClusters: declared, kafkaClusters } =
        environment.connectShared;
      const own = ownValue(declared, cluster.name);
      const type =
        own?.authentication?.type ??
        ownValue(kafkaClusters, own?.kafkaCluster)?.authentication?.type;
      const { image, iamJar = {} } = instance.values;
      const given = iamJar.image ?? iamJar.artifact ?? iamJar.path;
      // A finished image may have the jar among Kafka's own libraries.
      if (type === 'msk-iam' && !given && (builds(instance.values) || !image)) {
        yield {
          message: `Connect cluster ${cluster.name} signs in with msk-iam, but does not say where the jar aws-msk-iam-auth comes from.`,
          hint: 'Write iamJar with image, artifact or path: a plugin directory is not on the class path of the workers.',
          place: place(['iamJar']),
          subject,
        };
      }
    }
  },
};

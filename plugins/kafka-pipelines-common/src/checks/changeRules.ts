import type { RuleInfo } from './rule';

/**
 * What is reported about writing a change, by the review and the actions of a
 * template. These cannot be turned off: the write would fail all the same.
 */
export const changeRules: readonly RuleInfo[] = [
  {
    id: 'pipeline/name-taken',
    severity: 'error',
    description:
      'A pipeline is to be created under a name that another one has.',
    explanation: 'The form would overwrite the pipeline of somebody else.',
    bad: '# pipelines/orders-cdc/values.yaml is there, and says something else',
    good: '# pipelines/orders-cdc-2/values.yaml',
  },
  {
    id: 'change/conflict',
    severity: 'error',
    description:
      'The repository has changed since, at the very place that is to be changed.',
    explanation:
      'One of the two changes would be lost without anybody seeing it.',
    bad: 'partitions: 6 # was 3 when the form was opened, and is 12 by now',
    good: 'partitions: 6 # was 3 when the form was opened, and still is',
  },
  {
    id: 'policy/write',
    severity: 'error',
    description:
      'Who asks has not the permission kafka.pipeline.publish, or may not change this pipeline by policies.write of kafka-pipelines.yaml.',
    explanation:
      'The commit would be refused, or somebody would change what belongs to others.',
    bad: 'pipeline: { owner: group:default/another-team }',
    good: 'pipeline: { owner: group:default/your-own-team }',
  },
  {
    id: 'render/helm',
    severity: 'error',
    description:
      'Helm cannot render a pipeline or a Connect cluster in an environment, or there is no Helm.',
    explanation:
      'Argo CD could not render it either, and what runs would stay as it was.',
    bad: '# kafka-pipelines.yaml pins a chart that cannot be fetched',
    good: '# kafka-pipelines.yaml pins a chart that is there',
  },
  {
    id: 'manifest/invalid',
    severity: 'error',
    description:
      'Kubernetes would refuse a rendered manifest, or drop a field of it, by what the API of the Strimzi release in strimzi.operatorVersion takes.',
    explanation:
      'What Git says would not run: Argo CD stops at the object, or the field is dropped without a word.',
    bad: [
      'ksqldb:',
      '  orders:',
      '    resources: { requests: { memory: 4Gi }, limits: { memory: 2Gi } }',
    ].join('\n'),
    good: [
      'ksqldb:',
      '  orders:',
      '    resources: { requests: { memory: 2Gi }, limits: { memory: 2Gi } }',
    ].join('\n'),
  },
];

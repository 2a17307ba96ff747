import type { Verb } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Templates for pipelines that exist, by what they do. */
export const verbTemplates: Record<Verb, string> = {
  edit: 'edit-kafka-pipeline',
  remove: 'remove-kafka-pipeline',
  promote: 'promote-kafka-pipeline',
  derive: 'derive-kafka-pipeline',
  bulk: 'change-kafka-pipelines',
};

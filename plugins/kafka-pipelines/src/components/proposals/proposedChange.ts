import type { ProposalSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { StatusTone } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

/** What a proposal does, for people. */
export interface ProposedChange {
  label: string;
  tone: StatusTone;
  /** Of what is proposed, as the start of a sentence. */
  subject: string;
}

/**
 * What a proposal does. Its files decide over its branch, which somebody may
 * have edited since.
 */
export function proposedChange({
  verb,
  pipelines,
}: Pick<ProposalSummary, 'verb' | 'pipelines'>): ProposedChange {
  const isAll = (becomes: ProposalSummary['pipelines'][number]['becomes']) =>
    pipelines.length > 0 &&
    pipelines.every(pipeline => pipeline.becomes === becomes);

  if (isAll('gone')) {
    return {
      label: 'Removal',
      tone: 'negative',
      subject: 'The removal of this pipeline',
    };
  }
  if (isAll('new')) {
    return {
      label: verb === 'derive' ? 'New, derived' : 'New',
      tone: 'neutral',
      subject: 'This new pipeline',
    };
  }
  switch (verb) {
    case 'remove':
      return {
        label: 'Stop, then remove',
        tone: 'warning',
        subject: 'Stopping this pipeline, which comes before its removal,',
      };
    case 'promote':
      return {
        label: 'Promotion',
        tone: 'neutral',
        subject: 'A promotion of this pipeline',
      };
    case 'bulk':
      return {
        label: 'Change of many',
        tone: 'neutral',
        subject: 'A change of many pipelines, this one among them,',
      };
    case 'edit':
      return {
        label: 'Edit',
        tone: 'neutral',
        subject: 'An edit of this pipeline',
      };
    default:
      return {
        label: 'Change',
        tone: 'neutral',
        subject: 'A change of this pipeline',
      };
  }
}

import type { PipelineSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { DefinitionList } from '../shared/DefinitionList';
import { EntityLink } from '../shared/EntityLink';
import { PillList } from '../shared/PillList';

interface PipelineFactsProps {
  summary: PipelineSummary;
  commit: string;
}

/** Who owns a pipeline, where it runs and where it is written down. */
export function PipelineFacts({ summary, commit }: PipelineFactsProps) {
  return (
    <DefinitionList
      items={[
        {
          term: 'Owner',
          value: summary.owner ? (
            <EntityLink entityRef={summary.owner} defaultKind="group" />
          ) : (
            'No owner'
          ),
        },
        {
          term: 'System',
          value: summary.system ? (
            <EntityLink entityRef={summary.system} defaultKind="system" />
          ) : (
            '–'
          ),
        },
        { term: 'Lifecycle', value: summary.lifecycle ?? '–' },
        {
          term: 'Environments',
          value: <PillList values={summary.environments} none="None yet" />,
        },
        {
          term: 'Connect clusters',
          value: summary.connectClusters.join(', ') || '–',
        },
        { term: 'Repository', value: summary.repository },
        {
          term: 'Commit',
          value: <code title={commit}>{commit.slice(0, 7)}</code>,
        },
      ]}
    />
  );
}

import { ButtonLink, Container, Flex, Header } from '@backstage/ui';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import type {
  PipelineDetail,
  ProposalSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FindingCountPills } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useParams } from 'react-router-dom';
import { usePipelinePath } from '../../routes';
import { ProposalNotice } from '../proposals/ProposalNotice';
import { useProposalsOf } from '../proposals/useProposalsOf';
import { EntityLink } from '../shared/EntityLink';
import { PillList } from '../shared/PillList';
import { CatalogNotice } from './CatalogNotice';
import { PipelineFailure } from './PipelineFailure';
import { PipelineSections } from './PipelineSections';
import { PipelineSkeleton } from './PipelineSkeleton';
import { useCatalogPresence } from './useCatalogPresence';
import { usePipeline } from './usePipeline';

/** One pipeline as the repository says it, in the catalog or not yet. */
export function PipelineDetailPage() {
  const { repository = '', name = '' } = useParams();
  const pipelinePath = usePipelinePath();
  const { value, error, retry } = usePipeline({ repository, name });
  const proposals = useProposalsOf({ repository, name });

  return (
    <BreadcrumbEntry
      entry={{ label: name, href: pipelinePath({ repository, name }) }}
    >
      {value ? (
        <Pipeline detail={value} proposals={proposals.value ?? []} />
      ) : (
        <>
          <Header title={name} />
          <Container pb="8">
            {error ? (
              <PipelineFailure
                location={{ repository, name }}
                error={error}
                proposals={proposals}
                onRetry={() => {
                  retry();
                  proposals.retry();
                }}
              />
            ) : (
              <PipelineSkeleton />
            )}
          </Container>
        </>
      )}
    </BreadcrumbEntry>
  );
}

interface PipelineProps {
  detail: PipelineDetail;
  proposals: ProposalSummary[];
}

function Pipeline({ detail, proposals }: PipelineProps) {
  const { summary } = detail;
  const presence = useCatalogPresence(summary.entityRef);
  const entityPath = useEntityRefLink();
  return (
    <>
      <Header
        title={summary.name}
        description={summary.description}
        metadata={[
          {
            label: 'Owner',
            value: summary.owner ? (
              <EntityLink entityRef={summary.owner} defaultKind="group" />
            ) : (
              'No owner'
            ),
          },
          {
            label: 'Environments',
            value: <PillList values={summary.environments} none="None yet" />,
          },
          {
            label: 'Findings',
            value: <FindingCountPills counts={summary.findings} />,
          },
        ]}
        customActions={
          presence === 'present' && (
            <ButtonLink
              href={entityPath(summary.entityRef)}
              variant="secondary"
            >
              Open in catalog
            </ButtonLink>
          )
        }
      />
      <Container pb="8">
        <Flex direction="column" gap="4">
          <ProposalNotice proposals={proposals} />
          <CatalogNotice presence={presence} repository={summary.repository} />
          <PipelineSections
            detail={detail}
            isInCatalog={presence === 'present'}
          />
        </Flex>
      </Container>
    </>
  );
}

import { Container, Flex, Header, Link } from '@backstage/ui';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import type {
  PipelineDetail,
  ProposalSummary,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { FindingCountPills } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useParams } from 'react-router-dom';
import { usePipelinePath } from '../../routes';
import { PipelineActions } from '../actions/PipelineActions';
import { ProposalNotice } from '../proposals/ProposalNotice';
import { EntityLink } from '../shared/EntityLink';
import { PillList } from '../shared/PillList';
import { CatalogNotice } from './CatalogNotice';
import { PipelineFailure } from './PipelineFailure';
import { PipelineSections } from './PipelineSections';
import { PipelineSkeleton } from './PipelineSkeleton';
import { StoppedNotice } from './StoppedNotice';
import { useCatalogPresence } from './useCatalogPresence';
import { usePipelineInReview } from './usePipelineInReview';

/** One pipeline as the repository says it, in the catalog or not yet. */
export function PipelineDetailPage() {
  const { repository = '', name = '' } = useParams();
  const pipelinePath = usePipelinePath();
  const { detail, error, proposals, isLoadingProposals, retry } =
    usePipelineInReview({ repository, name });

  return (
    <BreadcrumbEntry
      entry={{ label: name, href: pipelinePath({ repository, name }) }}
    >
      {detail ? (
        <Pipeline detail={detail} proposals={proposals ?? []} />
      ) : (
        <>
          <Header title={name} />
          <Container pb="8">
            {error ? (
              <PipelineFailure
                location={{ repository, name }}
                error={error}
                proposals={proposals}
                isLoadingProposals={isLoadingProposals}
                onRetry={retry}
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
          ...(presence === 'present'
            ? [
                {
                  label: 'Catalog',
                  value: (
                    <Link
                      href={entityPath(summary.entityRef)}
                      variant="body-medium"
                    >
                      Open in catalog
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
        customActions={
          <PipelineActions
            location={summary}
            isProposed={proposals.length > 0}
          />
        }
      />
      <Container pb="8">
        <Flex direction="column" gap="4">
          <ProposalNotice proposals={proposals} />
          <StoppedNotice detail={detail} proposals={proposals} />
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

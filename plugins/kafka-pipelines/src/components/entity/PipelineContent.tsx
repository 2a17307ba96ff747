import { Container, Flex } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { pipelineLocation, type PipelineLocation } from '../../entityFilters';
import { PipelineActions } from '../actions/PipelineActions';
import { PipelineFailure } from '../detail/PipelineFailure';
import { PipelineSections } from '../detail/PipelineSections';
import { PipelineSkeleton } from '../detail/PipelineSkeleton';
import { StoppedNotice } from '../detail/StoppedNotice';
import { usePipelineInReview } from '../detail/usePipelineInReview';
import { ProposalNotice } from '../proposals/ProposalNotice';
import { MissingLocation } from './MissingLocation';
import { StaleNotice } from './StaleNotice';
import styles from './PipelineContent.module.css';

/** Tab of an entity page with the parts, files and manifests of the pipeline. */
export function PipelineContent() {
  const { entity } = useEntity();
  const location = pipelineLocation(entity);
  return (
    <Container py="4">
      <Flex direction="column" gap="4">
        <StaleNotice entity={entity} />
        {location ? <Content location={location} /> : <MissingLocation />}
      </Flex>
    </Container>
  );
}

function Content({ location }: { location: PipelineLocation }) {
  const { detail, error, proposals, isLoadingProposals, retry } =
    usePipelineInReview(location);
  if (detail) {
    return (
      <>
        <Flex gap="2" justify="end" className={styles.actions}>
          <PipelineActions
            location={location}
            isProposed={proposals !== undefined && proposals.length > 0}
          />
        </Flex>
        <ProposalNotice proposals={proposals ?? []} />
        <StoppedNotice detail={detail} proposals={proposals ?? []} />
        <PipelineSections detail={detail} isInCatalog />
      </>
    );
  }
  return error ? (
    <PipelineFailure
      location={location}
      error={error}
      proposals={proposals}
      isLoadingProposals={isLoadingProposals}
      onRetry={retry}
    />
  ) : (
    <PipelineSkeleton />
  );
}

import { Container, Flex } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { pipelineLocation, type PipelineLocation } from '../../entityFilters';
import { PipelineFailure } from '../detail/PipelineFailure';
import { PipelineSections } from '../detail/PipelineSections';
import { PipelineSkeleton } from '../detail/PipelineSkeleton';
import { usePipeline } from '../detail/usePipeline';
import { MissingLocation } from './MissingLocation';
import { StaleNotice } from './StaleNotice';

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
  const { value, error, retry } = usePipeline(location);
  if (value) {
    return <PipelineSections detail={value} isInCatalog />;
  }
  return error ? (
    <PipelineFailure location={location} error={error} onRetry={retry} />
  ) : (
    <PipelineSkeleton />
  );
}

import { Flex, Skeleton } from '@backstage/ui';

/** Placeholder of a pipeline that is being read. */
export function PipelineSkeleton() {
  return (
    <Flex
      direction="column"
      gap="3"
      role="status"
      aria-label="Loading the pipeline"
    >
      <Skeleton width="50%" height={32} />
      <Skeleton width="100%" height={120} />
      <Skeleton width="100%" height={120} />
    </Flex>
  );
}

import { Skeleton, Text } from '@backstage/ui';
import { ErrorAlert } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

interface PlanStatusProps {
  state: {
    plan?: unknown;
    loading: boolean;
    error?: Error;
    retry: () => void;
  };
  /** What is worked out, as in "Working out what must differ…". */
  working: string;
  /** What could not be done. */
  failed: string;
}

/** Says that a plan is under way, or why there is none, and asks again. */
export const PlanStatus = ({ state, working, failed }: PlanStatusProps) => {
  if (state.error) {
    return (
      <ErrorAlert title={failed} error={state.error} onRetry={state.retry} />
    );
  }
  if (!state.loading) return null;
  return (
    <>
      <Text as="p" role="status" variant="body-small" color="secondary">
        {working}
      </Text>
      {state.plan === undefined && <Skeleton height={120} />}
    </>
  );
};

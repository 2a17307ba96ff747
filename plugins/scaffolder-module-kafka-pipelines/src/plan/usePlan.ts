import { useApi } from '@backstage/frontend-plugin-api';
import type { VerbPlan } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  kafkaPipelinesApiRef,
  useAsync,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import { useCallback, useEffect, useState } from 'react';
import { formRepository } from '../fleet/formRepository';
import { useDebounced } from './useDebounced';

/** Quiet time after a change of the form before the backend is asked, in milliseconds. */
const DEBOUNCE = 400;

type PlanOf<V extends VerbPlan['verb']> = Extract<VerbPlan, { verb: V }>;

/** What a field shows of a plan. */
export interface PlanState<V extends VerbPlan['verb']> {
  /** Last answer; it stays while the next one is under way. */
  plan?: PlanOf<V>;
  /** True when `plan` is about the form as it is now. */
  isCurrent: boolean;
  loading: boolean;
  /** Why the last question failed. */
  error?: Error;
  /** Asks again. */
  retry: () => void;
}

/**
 * Asks what a change of existing pipelines comes to, again whenever the values
 * differ and have been quiet for a moment. Older requests are aborted.
 *
 * @param question - undefined while the form does not say enough to ask
 */
export function usePlan<V extends VerbPlan['verb']>(
  verb: V,
  question:
    | { repository?: string; values: Record<string, unknown> }
    | undefined,
): PlanState<V> {
  const api = useApi(kafkaPipelinesApiRef);
  // Text, so that an equal form does not ask again
  const asked = question && JSON.stringify(question);
  const settled = useDebounced(asked, DEBOUNCE);
  const state = useAsync(
    useCallback(
      async (signal: AbortSignal) => {
        if (settled === undefined) return undefined;
        const { repository, values } = JSON.parse(settled);
        const name = await formRepository(api, repository, { signal });
        const plan = await api.plan(name, { verb, values }, { signal });
        if (!isAbout(verb, plan)) {
          throw new Error(
            `The backend answered with a plan to ${plan.verb}. Reload the page; if it stays so, the backend and this form are of different versions.`,
          );
        }
        return plan;
      },
      [api, verb, settled],
    ),
  );
  const [last, setLast] = useState<PlanOf<V>>();
  useEffect(() => {
    if (state.value) setLast(state.value);
  }, [state.value]);

  if (asked === undefined) {
    return { isCurrent: false, loading: false, retry: state.retry };
  }
  const isQuiet = asked === settled;
  const isCurrent = isQuiet && !state.loading && state.value !== undefined;
  return {
    plan: state.value ?? last,
    isCurrent: isCurrent && !state.error,
    loading: !isQuiet || state.loading,
    error: isQuiet ? state.error : undefined,
    retry: state.retry,
  };
}

function isAbout<V extends VerbPlan['verb']>(
  verb: V,
  plan: VerbPlan,
): plan is PlanOf<V> {
  return plan.verb === verb;
}

import { type FormData, textParameter } from '../form/parameters';
import { nameProblem } from '../fields/pipelineName/nameProblem';
import { type PlanState, usePlan } from './usePlan';

/** The two pipelines of a form that derives one from the other. */
export interface Derivation {
  pipeline: string;
  name: string;
}

/** What the form says of them; undefined while one is missing or no name. */
export function derivationOf(formData: FormData): Derivation | undefined {
  const pipeline = textParameter(formData, 'pipeline');
  const name = textParameter(formData, 'name');
  return pipeline && name && !nameProblem(name)
    ? { pipeline, name }
    : undefined;
}

/** What a derived pipeline has to say for itself. */
export function useDerivePlan(
  repository: string | undefined,
  derivation: Derivation | undefined,
): PlanState<'derive'> {
  return usePlan(
    'derive',
    derivation && { repository, values: { ...derivation } },
  );
}

import { derivationOf } from '../../plan/useDerivePlan';
import {
  askedOnce,
  type ValidationContext,
} from '../../form/validationContext';
import type { FieldErrors } from '../fieldErrors';
import { answerProblems } from './answers';
import type { DerivedNames } from './schema';

/** Names every answer that is missing or cannot be. */
export async function validateNames(
  value: DerivedNames | undefined,
  field: FieldErrors,
  context: ValidationContext,
): Promise<void> {
  const derivation = derivationOf(context.formData);
  if (!derivation) return;
  const plan = await askedOnce(context, (api, repository) =>
    api.plan(repository, { verb: 'derive', values: { ...derivation } }),
  );
  if (plan?.verb !== 'derive') return;
  const problems = answerProblems(plan.mustDiffer, value ?? {});
  for (const { id, kind, value: old } of plan.mustDiffer) {
    const problem = problems.get(id);
    if (problem) field.addError(`${kind} ${old}: ${problem}`);
  }
}

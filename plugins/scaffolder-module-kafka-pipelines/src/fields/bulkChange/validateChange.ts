import type { FieldErrors } from '../fieldErrors';
import { changeProblem } from './change';
import type { ChangeValue } from './schema';

/** Says what of the change is missing. */
export function validateChange(
  value: ChangeValue | undefined,
  field: FieldErrors,
): void {
  const problem = changeProblem(value?.kind === undefined ? undefined : value);
  if (problem) field.addError(problem);
}

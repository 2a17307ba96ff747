import { textParameter } from '../../form/parameters';
import type { ValidationContext } from '../../form/validationContext';
import type { FieldErrors } from '../fieldErrors';
import { confirmationProblem } from './confirmationProblem';

/** Refuses every text but the name of the chosen pipeline. */
export function validateConfirmation(
  value: string | undefined,
  field: FieldErrors,
  { formData }: Pick<ValidationContext, 'formData'>,
): void {
  const problem = confirmationProblem(
    value ?? '',
    textParameter(formData, 'pipeline'),
  );
  if (problem) field.addError(problem);
}

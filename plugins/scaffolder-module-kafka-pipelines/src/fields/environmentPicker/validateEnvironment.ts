import {
  askedOnce,
  type ValidationContext,
} from '../../form/validationContext';
import type { FieldErrors } from '../fieldErrors';
import { environmentProblem } from './environmentProblem';
import type { EnvironmentOptions } from './offeredEnvironments';

type Context = ValidationContext & {
  uiSchema?: { 'ui:options'?: EnvironmentOptions };
};

/** Refuses an environment that the field would not offer. */
export async function validateEnvironment(
  value: string | undefined,
  field: FieldErrors,
  context: Context,
): Promise<void> {
  if (!value) return;
  const fleet = await askedOnce(context, (api, repository) =>
    api.getFleet(repository),
  );
  const problem =
    fleet &&
    environmentProblem(
      value,
      fleet,
      context.uiSchema?.['ui:options'] ?? {},
      context.formData,
    );
  if (problem) field.addError(problem);
}

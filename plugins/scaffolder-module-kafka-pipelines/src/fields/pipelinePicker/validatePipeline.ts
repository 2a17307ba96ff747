import {
  askedOnce,
  type ValidationContext,
} from '../../form/validationContext';
import type { FieldErrors } from '../fieldErrors';
import { unknownPipeline } from './unknownPipeline';

/** Refuses the name of a pipeline that is not in the repository. */
export async function validatePipeline(
  value: string | undefined,
  field: FieldErrors,
  context: ValidationContext,
): Promise<void> {
  if (!value) return;
  const fleet = await askedOnce(context, (api, repository) =>
    api.getFleet(repository),
  );
  const unknown = fleet && unknownPipeline(fleet, value);
  if (unknown) {
    field.addError(
      unknown.meant
        ? `${unknown.message} Did you mean ${unknown.meant}?`
        : unknown.message,
    );
  }
}

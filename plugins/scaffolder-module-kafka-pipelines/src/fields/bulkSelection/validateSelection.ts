import type { FieldErrors } from '../fieldErrors';
import { emptyConditions, SAY } from './conditions';
import type { BulkSelection } from './schema';

/** Asks for what was announced and not said. */
export function validateSelection(
  value: BulkSelection | undefined,
  field: FieldErrors,
): void {
  for (const { title } of emptyConditions(value ?? {})) {
    field.addError(`${title}: ${SAY}`);
  }
}

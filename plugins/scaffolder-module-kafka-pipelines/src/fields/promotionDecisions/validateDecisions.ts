import { pointerText } from '../../table/pointerText';
import type { FieldErrors } from '../fieldErrors';
import type { Decisions } from './schema';

/** Asks for the values that were announced and not typed. */
export function validateDecisions(
  value: Decisions | undefined,
  field: FieldErrors,
): void {
  for (const [pointer, answer] of Object.entries(value?.answers ?? {})) {
    if (answer === '') {
      field.addError(
        `${pointerText(
          pointer,
        )} has no value yet: type one, or choose something else for it.`,
      );
    }
  }
}

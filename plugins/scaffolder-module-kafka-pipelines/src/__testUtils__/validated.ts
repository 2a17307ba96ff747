import {
  type KafkaPipelinesApi,
  kafkaPipelinesApiRef,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';
import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { FieldErrors } from '../fields/fieldErrors';
import type { ValidationContext } from '../form/validationContext';

/** Runs the validation of a field as the form does, and collects what it says. */
export async function validated<T, C extends ValidationContext>(
  validation: (
    value: T,
    field: FieldErrors,
    context: C,
  ) => void | Promise<void>,
  value: T,
  options: {
    api: KafkaPipelinesApi;
    formData?: Record<string, unknown>;
    uiSchema?: C['uiSchema'];
  },
): Promise<string[]> {
  const errors: string[] = [];
  const { api, formData = {}, uiSchema } = options;
  const apiHolder: ApiHolder = {
    get: ref => (ref.id === kafkaPipelinesApiRef.id ? Object(api) : undefined),
  };
  await validation(value, { addError: message => errors.push(message) }, {
    apiHolder,
    formData,
    uiSchema,
  } as C);
  return errors;
}

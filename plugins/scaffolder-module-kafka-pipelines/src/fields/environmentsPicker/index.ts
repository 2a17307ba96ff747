import type { FieldErrors } from '../fieldErrors';
import { KafkaEnvironmentsPicker } from './KafkaEnvironmentsPicker';
import { environmentsSchema } from './schema';

function validate(value: string[] | undefined, field: FieldErrors): void {
  if (value && value.length === 0) {
    field.addError('Choose at least one environment.');
  }
}

/** @public */
export const kafkaEnvironmentsPickerField = {
  name: 'KafkaEnvironmentsPicker',
  component: KafkaEnvironmentsPicker,
  validation: validate,
  schema: environmentsSchema,
};

import { KafkaEnvironmentPicker } from './KafkaEnvironmentPicker';
import { environmentSchema } from './schema';
import { validateEnvironment } from './validateEnvironment';

/** @public */
export const kafkaEnvironmentPickerField = {
  name: 'KafkaEnvironmentPicker',
  component: KafkaEnvironmentPicker,
  validation: validateEnvironment,
  schema: environmentSchema,
};

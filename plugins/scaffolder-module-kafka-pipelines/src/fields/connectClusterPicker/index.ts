import { textFromRepositorySchema } from '../repositoryOption';
import { KafkaConnectClusterPicker } from './KafkaConnectClusterPicker';

/** @public */
export const kafkaConnectClusterPickerField = {
  name: 'KafkaConnectClusterPicker',
  component: KafkaConnectClusterPicker,
  schema: textFromRepositorySchema,
};

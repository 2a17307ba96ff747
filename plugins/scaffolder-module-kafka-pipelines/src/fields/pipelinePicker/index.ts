import { textFromRepositorySchema } from '../repositoryOption';
import { KafkaPipelinePicker } from './KafkaPipelinePicker';
import { validatePipeline } from './validatePipeline';

/** @public */
export const kafkaPipelinePickerField = {
  name: 'KafkaPipelinePicker',
  component: KafkaPipelinePicker,
  validation: validatePipeline,
  schema: textFromRepositorySchema,
};

import { KafkaPipelineConfirmation } from './KafkaPipelineConfirmation';
import { confirmationSchema } from './schema';
import { validateConfirmation } from './validateConfirmation';

/** @public */
export const kafkaPipelineConfirmationField = {
  name: 'KafkaPipelineConfirmation',
  component: KafkaPipelineConfirmation,
  validation: validateConfirmation,
  schema: confirmationSchema,
};

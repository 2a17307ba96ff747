import { KafkaBulkChange } from './KafkaBulkChange';
import { bulkChangeFieldSchema } from './schema';
import { validateChange } from './validateChange';

/** @public */
export const kafkaBulkChangeField = {
  name: 'KafkaBulkChange',
  component: KafkaBulkChange,
  validation: validateChange,
  schema: bulkChangeFieldSchema,
};

import { KafkaBulkSelection } from './KafkaBulkSelection';
import { bulkSelectionSchema } from './schema';
import { validateSelection } from './validateSelection';

/** @public */
export const kafkaBulkSelectionField = {
  name: 'KafkaBulkSelection',
  component: KafkaBulkSelection,
  validation: validateSelection,
  schema: bulkSelectionSchema,
};

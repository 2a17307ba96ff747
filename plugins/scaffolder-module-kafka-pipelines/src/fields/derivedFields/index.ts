import { KafkaDerivedFields } from './KafkaDerivedFields';
import { derivedFieldsSchema } from './schema';

/** @public */
export const kafkaDerivedFieldsField = {
  name: 'KafkaDerivedFields',
  component: KafkaDerivedFields,
  schema: derivedFieldsSchema,
};

import { KafkaDerivedNames } from './KafkaDerivedNames';
import { derivedNamesSchema } from './schema';
import { validateNames } from './validateNames';

/** @public */
export const kafkaDerivedNamesField = {
  name: 'KafkaDerivedNames',
  component: KafkaDerivedNames,
  validation: validateNames,
  schema: derivedNamesSchema,
};

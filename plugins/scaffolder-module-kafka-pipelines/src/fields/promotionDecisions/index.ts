import { KafkaPromotionDecisions } from './KafkaPromotionDecisions';
import { decisionsSchema } from './schema';
import { validateDecisions } from './validateDecisions';

/** @public */
export const kafkaPromotionDecisionsField = {
  name: 'KafkaPromotionDecisions',
  component: KafkaPromotionDecisions,
  validation: validateDecisions,
  schema: decisionsSchema,
};

import type { FieldErrors } from '../fieldErrors';
import { blockedMessages } from './blocked';
import { KafkaPipelineReview } from './KafkaPipelineReview';
import { type ReviewValue, reviewSchema } from './schema';

function validate(value: ReviewValue | undefined, field: FieldErrors): void {
  if (value?.digest) return;
  field.addError(
    value?.blocked
      ? blockedMessages[value.blocked]
      : 'The review is not ready yet: wait for it, then go on.',
  );
}

/** @public */
export const kafkaPipelineReviewField = {
  name: 'KafkaPipelineReview',
  component: KafkaPipelineReview,
  validation: validate,
  schema: reviewSchema,
};

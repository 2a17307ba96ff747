import type { FieldErrors } from '../fieldErrors';
import { KafkaPipelineReview } from './KafkaPipelineReview';
import { type ReviewValue, reviewSchema } from './schema';

function validate(value: ReviewValue | undefined, field: FieldErrors): void {
  if (!value?.digest) {
    field.addError(
      'There is nothing to publish yet: wait for the review, or go back and change what it says.',
    );
  }
}

/** @public */
export const kafkaPipelineReviewField = {
  name: 'KafkaPipelineReview',
  component: KafkaPipelineReview,
  validation: validate,
  schema: reviewSchema,
};

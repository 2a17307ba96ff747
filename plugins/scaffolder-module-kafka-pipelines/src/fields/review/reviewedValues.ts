/** The form without the review itself: what the template's steps are given. */
export function reviewedValues(
  formData: Record<string, unknown> | undefined,
  review: string | undefined,
): Record<string, unknown> {
  const { [review ?? 'review']: _review, ...values } = formData ?? {};
  return values;
}

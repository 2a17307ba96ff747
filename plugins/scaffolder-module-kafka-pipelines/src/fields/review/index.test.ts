import { kafkaPipelineReviewField } from './index';
import type { ReviewValue } from './schema';

const errorsOf = (value: ReviewValue | undefined) => {
  const addError = jest.fn();
  kafkaPipelineReviewField.validation(value, { addError });
  return addError.mock.calls.flat();
};

describe('the validation of the review', () => {
  it('lets a reviewed change pass', () => {
    expect(errorsOf({ digest: 'digest-1' })).toEqual([]);
  });

  it.each<[string, ReviewValue | undefined, RegExp]>([
    ['it is not there', undefined, /not ready yet: wait/],
    ['it is being made', {}, /not ready yet: wait/],
    ['there are errors', { blocked: 'errors' }, /while there are errors/],
    ['nothing changes', { blocked: 'nothing' }, /nothing to change/],
    ['it failed', { blocked: 'failed' }, /could not be prepared/],
    ['there is no token', { blocked: 'token' }, /token for GitHub/],
  ])('says so when %s', (_, value, message) => {
    expect(errorsOf(value)).toEqual([expect.stringMatching(message)]);
  });
});

import type { FieldErrors } from '../fieldErrors';
import { textFromRepositorySchema } from '../repositoryOption';
import { KafkaPipelineName } from './KafkaPipelineName';
import { nameProblem } from './nameProblem';

function validate(value: string | undefined, field: FieldErrors): void {
  const problem = value ? nameProblem(value) : undefined;
  if (problem) field.addError(problem);
}

/** @public */
export const kafkaPipelineNameField = {
  name: 'KafkaPipelineName',
  component: KafkaPipelineName,
  validation: validate,
  schema: textFromRepositorySchema,
};

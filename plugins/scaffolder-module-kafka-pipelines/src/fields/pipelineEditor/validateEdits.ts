import { editValuesSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { FieldErrors } from '../fieldErrors';
import type { pipelineEditorSchema } from './schema';
import { editErrors } from './state/editFindings';

/** Says why the form may not go on: nothing changed, or something wrong in it. */
export function validateEdits(
  value: typeof pipelineEditorSchema.TOutput | undefined,
  field: FieldErrors,
): void {
  if (!value?.length) {
    field.addError('Nothing is changed yet. Change a field of a file first.');
    return;
  }
  const result = editValuesSchema.shape.files.safeParse(value);
  if (!result.success) {
    field.addError('These changes cannot be read. Load the form again.');
    return;
  }
  for (const edits of result.data) {
    for (const { message } of editErrors(edits)) {
      field.addError(`${edits.file}: ${message}`);
    }
  }
}

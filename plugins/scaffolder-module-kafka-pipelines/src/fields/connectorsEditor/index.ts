import type { FieldErrors } from '../fieldErrors';
import { KafkaConnectorsEditor } from './ConnectorsEditor';
import { connectorsFindings } from './connectorsFindings';
import { connectorsSchema } from './schema';

function validate(value: string | undefined, field: FieldErrors): void {
  const errors = connectorsFindings(value ?? '').filter(
    finding => finding.severity === 'error',
  );
  for (const { line, message } of errors) {
    field.addError(`line ${line}: ${message}`);
  }
}

/** @public */
export const kafkaConnectorsEditorField = {
  name: 'KafkaConnectorsEditor',
  component: KafkaConnectorsEditor,
  validation: validate,
  schema: connectorsSchema,
};

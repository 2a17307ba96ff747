import type { PlainValue } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { FieldSpec } from '../spec/fieldSpec';
import { isScalar } from '../values/scalarText';

/** True when the input of a field can show a value; YAML can show any. */
export function fits(
  { kind }: Pick<FieldSpec, 'kind'>,
  value: PlainValue | undefined,
): boolean {
  if (value === undefined) return true;
  switch (kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'choice':
      return isScalar(value) && value !== null;
    case 'code':
      return typeof value === 'string';
    case 'list':
      return Array.isArray(value) && value.every(isScalar);
    case 'config':
    case 'fields':
      return value instanceof Map || value === null;
    default:
      return true;
  }
}

/** How a key is edited that the spec does not know: by what it holds. */
export function unknownKeySpec(key: string, value: PlainValue): FieldSpec {
  const description = 'The pipeline spec does not know this key.';
  if (typeof value === 'string') {
    return { key, kind: value.includes('\n') ? 'code' : 'text', description };
  }
  return {
    key,
    kind:
      typeof value === 'number' || typeof value === 'boolean'
        ? (typeof value as 'number' | 'boolean')
        : 'yaml',
    description,
  };
}

import {
  configText,
  toJson,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ConfigMode } from '../inputs/useScalarMode';
import { isScalar, scalarOf } from './scalarText';

/** Modes of a config value, for people. */
export const configModes: Record<ConfigMode, string> = {
  text: 'text',
  lines: 'text, lines',
  number: 'number',
  boolean: 'true or false',
  list: 'list',
  null: 'removed (null)',
};

/** A value that a row of a config map can show; others are edited as YAML. */
export function isConfigValue(value: PlainValue): boolean {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value);
}

/**
 * The value as another type. A list and its items joined by commas are the same
 * to Kafka Connect.
 */
export function asMode(value: PlainValue, mode: ConfigMode): PlainValue {
  if (mode === 'list') {
    if (Array.isArray(value)) return value;
    return typeof value === 'string' ? value.split(',') : [value ?? ''];
  }
  return scalarOf(
    configText(toJson(value)) ?? '',
    mode === 'lines' ? 'text' : mode,
  );
}

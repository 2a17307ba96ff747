import type { ConnectorRule } from './connectorRule';
import { converterNoFields } from './rules/converterNoFields';
import { converterNoSchema } from './rules/converterNoSchema';
import { converterStruct } from './rules/converterStruct';
import { converterUnknownClass } from './rules/converterUnknownClass';
import { converterWithoutClass } from './rules/converterWithoutClass';

/** Rules about the converters of one connector. */
export const converterRules: readonly ConnectorRule[] = [
  converterUnknownClass,
  converterWithoutClass,
  converterNoSchema,
  converterNoFields,
  converterStruct,
];

import { parse } from '@marcbachmann/cel-js';
import type { FieldSchema } from '../types';
import type { Validator } from './compileSchema';

interface CelRule {
  rule: string;
  message?: string;
}

/** An error, such as of a field that is missing, is a refusal, as for the server. */
function holds(
  evaluate: (context: { self: unknown }) => unknown,
  self: unknown,
): boolean {
  try {
    return evaluate({ self }) === true;
  } catch {
    return false;
  }
}

function celValidator({ rule, message }: CelRule): Validator {
  const evaluate = parse(rule);
  return (self, report) => {
    if (!holds(evaluate, self)) report.add(message ?? `must satisfy ${rule}`);
  };
}

/**
 * Rules in the Common Expression Language of a resource definition
 * (https://kubernetes.io/docs/reference/using-api/cel/). Facts hold only those
 * that can be judged here, which their test sees to.
 */
export function celValidators({
  'x-kubernetes-validations': rules = [],
}: FieldSchema): Validator[] {
  return rules.map(celValidator);
}

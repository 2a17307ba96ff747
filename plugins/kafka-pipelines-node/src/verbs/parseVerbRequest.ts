import { InputError } from '@backstage/errors';
import {
  verbValuesSchemas,
  type Verb,
  type VerbRequest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { z } from 'zod';
import type { VerbPlanRequest } from './planVerb';

const planValuesSchemas = {
  remove: verbValuesSchemas.remove,
  promote: verbValuesSchemas.promote,
  // Its answers are what the plan asks for
  derive: verbValuesSchemas.derive.pick({
    pipeline: true,
    name: true,
    environments: true,
  }),
  bulk: verbValuesSchemas.bulk,
};

function parse(schema: z.ZodType, values: unknown): unknown {
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    throw new InputError(
      `The values of the form are not right:\n${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data;
}

/**
 * The values of a form, checked; what the verb does not know is dropped.
 *
 * @throws InputError naming each parameter that is missing or wrong
 * @public
 */
export function parseVerbRequest(verb: Verb, values: unknown): VerbRequest {
  return {
    verb,
    values: parse(verbValuesSchemas[verb], values),
  } as VerbRequest;
}

/**
 * The values of a form that is not complete, checked as far as a plan needs them.
 *
 * @throws InputError naming each parameter that is missing or wrong
 * @public
 */
export function parsePlanRequest(
  verb: VerbPlanRequest['verb'],
  values: unknown,
): VerbPlanRequest {
  return {
    verb,
    values: parse(planValuesSchemas[verb], values),
  } as VerbPlanRequest;
}

/**
 * Where a verb works: in the repository that its template names, else in the one
 * its form names.
 *
 * @param named - `input.repository` of the template's step
 * @returns undefined for the default repository
 * @throws InputError when the form names none as text
 * @public
 */
export function verbRepository(
  named: string | undefined,
  values: Record<string, unknown>,
): string | undefined {
  if (named !== undefined) {
    return named;
  }
  const { repository } = values;
  if (repository === undefined || repository === '') {
    return undefined;
  }
  if (typeof repository !== 'string') {
    throw new InputError('"repository" must be the name of a repository');
  }
  return repository;
}

import { z } from 'zod';
import { connectClusterValuesSchema } from './connectClusterValues';
import { pipelineValuesSchema } from './pipelineValues';
import { sharedValuesSchema } from './sharedValues';

/** A JSON Schema as plain JSON. @public */
export type JsonSchema = Record<string, unknown>;

const charts = {
  'kafka-pipeline': {
    title: 'Values of a Kafka pipeline',
    values: pipelineValuesSchema,
  },
  'kafka-connect': {
    title: 'Values of a Kafka Connect cluster',
    values: connectClusterValuesSchema,
  },
};

/**
 * JSON Schema of all values a chart takes: its own and the shared ones. It is
 * written to the chart's values.schema.json and checked by Helm, so it is
 * draft-07, needs no other file, and is closed but for `global`, which Helm
 * itself adds to the values.
 *
 * @param chart - name of the chart
 * @public
 */
export function valuesSchema(
  chart: 'kafka-pipeline' | 'kafka-connect',
): JsonSchema {
  const { title, values } = charts[chart];
  const all = z.strictObject({
    ...values.shape,
    ...sharedValuesSchema.shape,
    global: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'The same keys as the top level, for an umbrella chart that hands shared values to many pipelines; the top level wins.',
      ),
  });
  return jsonSchema(all, title);
}

/** JSON Schema of a model, in the words that Helm and editors show. */
export function jsonSchema(model: z.ZodType, title: string): JsonSchema {
  const schema = z.toJSONSchema(model, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: part }) => {
      dropNoise(part);
      joinTypes(part);
      explainPattern(zodSchema, part);
    },
  });
  return { ...schema, title };
}

/** Takes out what zod adds and no reader needs: an editor shows all of it. */
function dropNoise(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  const names = schema.propertyNames;
  if (names && JSON.stringify(names) === '{"type":"string"}') {
    delete schema.propertyNames;
  }
  const [only, ...others] = schema.allOf ?? [];
  if (only?.$ref && others.length === 0 && Object.keys(schema).length === 1) {
    delete schema.allOf;
    schema.$ref = only.$ref;
  }
}

/** Keywords that say something about values of one type only. */
const OF_ONE_TYPE = new Set([
  'type',
  'items',
  'minimum',
  'maximum',
  'pattern',
  'patternErrorMessage',
]);

/**
 * Alternatives that differ in their type become one: for a value of another
 * type Helm then names the types that are wanted, where for each alternative it
 * would say that this one does not hold either.
 */
function joinTypes(schema: z.core.JSONSchema.BaseSchema): void {
  const alternatives: z.core.JSONSchema.BaseSchema[] = (
    schema.anyOf ?? []
  ).flatMap(each => each.anyOf ?? [each]);
  const types = alternatives.flatMap(({ type }) => type ?? []);
  if (
    alternatives.length > 1 &&
    alternatives.every(
      each =>
        each.type !== undefined &&
        Object.keys(each).every(key => OF_ONE_TYPE.has(key)),
    ) &&
    new Set(types).size === types.length
  ) {
    delete schema.anyOf;
    Object.assign(schema, ...alternatives, { type: types });
  }
}

/** Text that no pattern of names, versions and addresses takes. */
const NO_NAME = '\n';

/** Says in words what a pattern wants, where the model does; editors show it instead of the pattern. */
function explainPattern(
  zodSchema: z.core.$ZodType,
  schema: z.core.JSONSchema.BaseSchema,
): void {
  if (schema.pattern === undefined) {
    return;
  }
  const issue = z
    .safeParse(zodSchema, NO_NAME)
    .error?.issues.find(({ code }) => code === 'invalid_format');
  if (issue && !issue.message.startsWith('Invalid string')) {
    schema.patternErrorMessage = issue.message;
  }
}

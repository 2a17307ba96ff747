import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { parse } from 'yaml';

/**
 * The steps of an example as the scaffolder would hand them to an action, its
 * expressions replaced by values.
 */
export function exampleInputs(
  example: TemplateExample,
  values: Record<string, JsonValue>,
): Array<{ action: string; input: JsonObject }> {
  const { steps } = parse(example.example) as {
    steps: Array<{ action: string; input: JsonObject }>;
  };
  return steps.map(({ action, input }) => ({
    action,
    input: Object.fromEntries(
      Object.entries(input).map(([key, text]) => {
        const [, expression] =
          /^\$\{\{ (.*) \}\}$/.exec(typeof text === 'string' ? text : '') ?? [];
        if (expression !== undefined && !(expression in values)) {
          throw new Error(`The test has no value for ${expression}`);
        }
        return [key, expression === undefined ? text! : values[expression]];
      }),
    ),
  }));
}

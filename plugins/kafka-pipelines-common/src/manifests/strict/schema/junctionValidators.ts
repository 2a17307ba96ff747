import type { FieldSchema } from '../types';
import type { Compiler, Validator } from './compileSchema';
import { Report } from './report';

function fits(validate: Validator, value: unknown, { api }: Report): boolean {
  const trial = new Report(api);
  validate(value, trial);
  return trial.problems.length === 0;
}

/** The fields that the alternatives ask for, for people. */
function wanted(alternatives: readonly FieldSchema[]): string {
  const fields = alternatives.flatMap(({ required = [] }) => required);
  return fields.length > 0 ? ` of ${[...new Set(fields)].join(', ')}` : '';
}

/** `oneOf`, `anyOf`, `allOf` and `not`, which say something of values only. */
export function junctionValidators(
  { oneOf, anyOf, allOf = [], not }: FieldSchema,
  { logic }: Compiler,
): Array<Validator | undefined> {
  const one = oneOf?.map(logic);
  const any = anyOf?.map(logic);
  const never = not && logic(not);
  return [
    ...allOf.map(logic),
    one &&
      ((value, report) => {
        const count = one.filter(each => fits(each, value, report)).length;
        if (count !== 1) {
          report.add(`must have exactly one${wanted(oneOf ?? [])}`);
        }
      }),
    any &&
      ((value, report) => {
        if (!any.some(each => fits(each, value, report))) {
          report.add(`must have at least one${wanted(anyOf ?? [])}`);
        }
      }),
    never &&
      ((value, report) => {
        if (fits(never, value, report)) report.add('must not be like this');
      }),
  ];
}

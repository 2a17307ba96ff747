import type { z } from 'zod';
import type { Finding } from '../../finding';
import { toPointer, valueAt } from '../../yaml/pointer';
import type { ParsedYaml } from '../../yaml/parseYaml';
import { describeIssue } from './schemaIssue';

/**
 * What a schema has to say about a parsed file, each with the position of the
 * key or value that is wrong. An empty file counts as an empty map. Values are
 * never quoted, except where the schema lists the allowed ones.
 *
 * Use it with `pipelineValuesSchema` for `pipelines/<p>/values*.yaml`,
 * `connectClusterValuesSchema` for `connect-clusters/<c>/values*.yaml`,
 * `sharedValuesSchema` for files listed in `valueFiles`, `fleetConfigSchema`
 * for `kafka-pipelines.yaml`.
 *
 * @returns nothing for a file that could not be parsed: its own findings say why
 * @public
 */
export function schemaFindings(
  parsed: ParsedYaml,
  schema: z.ZodType,
): Finding[] {
  if (parsed.value === undefined) {
    return [];
  }
  const value = parsed.value ?? {};
  const result = schema.safeParse(value);
  if (result.success) {
    return [];
  }
  // A lossy scalar has been kept as text, so its type may be wrong only because of that.
  const reported = new Set(parsed.findings.map(finding => finding.pointer));
  return result.error.issues
    .flatMap(issue => describeIssue(issue, value, schema))
    .filter(({ path }) => !reported.has(toPointer(path)))
    .map(({ rule, message, hint, path, at }) => {
      const pointer = toPointer(path);
      const missing = at === 'parent' || valueAt(value, path) === null;
      return {
        rule,
        severity: 'error',
        message,
        file: parsed.file,
        ...parsed.locate(pointer, at === 'value' && !missing ? 'value' : 'key'),
        pointer,
        ...(hint && { hint }),
      };
    });
}

import {
  entityRef,
  parseYaml,
  type ImportOptions as PlanOptions,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { readFiles } from '../checkConnector/readFiles';
import { UsageError } from '../exitCodes';
import { patternOf } from './options';

/** @throws UsageError when it is no entity reference of Backstage */
export function assertOwner(owner: string): void {
  if (!entityRef.safeParse(owner).success) {
    throw new UsageError(
      `An owner is an entity reference of Backstage, such as group:default/commerce: ${owner}`,
    );
  }
}

/**
 * Reads a YAML file that says owners by pattern of names, the first that fits
 * counts: `^orders-: group:default/commerce`.
 *
 * @throws UsageError
 */
export async function readOwners(
  path: string,
): Promise<NonNullable<PlanOptions['owners']>> {
  const [{ file, text }] = await readFiles([path]);
  const { value, findings } = parseYaml(file, text);
  const [finding] = findings;
  if (finding) {
    throw new UsageError(`${file}:${finding.line}: ${finding.message}`);
  }
  const entries =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : [];
  if (entries.length === 0) {
    throw new UsageError(
      `${file} is to hold owners by pattern, such as ^orders-: group:default/commerce`,
    );
  }
  return entries.map(([pattern, owner]) => {
    assertOwner(String(owner));
    return { pattern: patternOf(pattern, `In ${file}, what`), owner };
  });
}

import type { Finding } from '../finding';

/** About which files something else is said than before. */
export interface OtherFindings {
  files: ReadonlySet<string>;
  /** Those of them with an error that has come or gone. */
  errors: ReadonlySet<string>;
}

/** Compares findings, their lines included: a line moves only in a file that has changed. */
export function otherFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): OtherFindings {
  const counts = new Map<string, { finding: Finding; times: number }>();
  const count = (finding: Finding, step: number) => {
    const key = JSON.stringify(finding);
    const times = (counts.get(key)?.times ?? 0) + step;
    counts.set(key, { finding, times });
  };
  before.forEach(finding => count(finding, -1));
  after.forEach(finding => count(finding, 1));
  const other = [...counts.values()]
    .filter(({ times }) => times !== 0)
    .map(({ finding }) => finding);
  return {
    files: new Set(other.map(({ file }) => file)),
    errors: new Set(
      other
        .filter(({ severity }) => severity === 'error')
        .map(({ file }) => file),
    ),
  };
}

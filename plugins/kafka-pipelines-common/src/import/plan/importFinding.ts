import type { Finding } from '../../finding';
import type { ImportSource } from '../types';

/** Something to say of an imported thing, at its place. */
export function importFinding(
  rule: string,
  severity: Finding['severity'],
  message: string,
  { source }: { source: ImportSource },
  hint: string,
): Finding {
  return { rule, severity, message, ...source, hint };
}

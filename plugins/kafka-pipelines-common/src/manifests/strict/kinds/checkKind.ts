import type { Report } from '../schema/report';

type Check = (
  object: Readonly<Record<string, unknown>>,
  report: Report,
) => void;

const CHECKS: Readonly<Record<string, Check>> = {};

/** What Kubernetes says of single kinds beside their schema. */
export function checkKind(
  id: string,
  object: Readonly<Record<string, unknown>>,
  report: Report,
): void {
  CHECKS[id]?.(object, report);
}

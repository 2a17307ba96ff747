import type { CheckReport } from './report';

/** JSON that other programs rely on: findings and totals, and nothing else. */
export function formatJson({ findings, summary }: CheckReport): string {
  return `${JSON.stringify({ findings, summary }, undefined, 2)}\n`;
}

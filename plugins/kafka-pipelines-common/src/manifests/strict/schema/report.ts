import type { ManifestProblem } from '../types';

/** What is wrong within one object. */
export type FieldProblem = Pick<ManifestProblem, 'segments' | 'message'>;

/**
 * Collects problems while an object is walked through. The path is one list
 * that grows and shrinks, because most fields are right and need none.
 */
export class Report {
  readonly path: Array<string | number> = [];
  readonly problems: FieldProblem[] = [];

  constructor(
    /** Whose API it is, as in `Strimzi 1.2.0`. */
    readonly api: string,
  ) {}

  add(message: string, ...below: Array<string | number>): void {
    this.problems.push({ segments: [...this.path, ...below], message });
  }
}

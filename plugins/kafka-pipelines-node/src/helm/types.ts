/**
 * A Helm binary that was found and may be run.
 * @public
 */
export interface Helm {
  /** Path of the binary, or its name on PATH. */
  command: string;
  /** Its version without the leading v, such as `4.2.3`. */
  version: string;
}

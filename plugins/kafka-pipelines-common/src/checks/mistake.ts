/**
 * Something wrong at a path of a plain value, before it is known which file and
 * line that is and how severe.
 * @public
 */
export interface Mistake {
  message: string;
  hint: string;
  /** From the root of the value. */
  path: ReadonlyArray<string | number>;
}

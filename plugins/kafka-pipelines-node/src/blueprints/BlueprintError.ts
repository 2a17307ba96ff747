import { InputError } from '@backstage/errors';

/** Place in a blueprint's file; line and column are 1-based. @public */
export interface BlueprintPlace {
  /** Path inside the blueprint folder, with `/`. */
  file: string;
  line: number;
  column: number;
}

/**
 * A blueprint and the values it is given do not fit together: a missing value,
 * a duplicate key, an expression that is not one.
 *
 * @public
 */
export class BlueprintError extends InputError {
  readonly place: BlueprintPlace;
  /** The message without its place. */
  readonly reason: string;

  constructor(place: BlueprintPlace, reason: string) {
    super(
      `blueprint file ${place.file}, line ${place.line}, column ${place.column}: ${reason}`,
    );
    this.place = place;
    this.reason = reason;
  }
}

import { z } from 'zod';
import { line } from './overlayLine';

const namesSchema = z.array(z.string()).min(1);

/**
 * Values of keys as text. They are compared as the key compares its `values`:
 * without regard to case when it has `ignoreCase` or is a `BOOLEAN`. A key that
 * is left out has its default.
 */
const valuesSchema = z.record(z.string(), namesSchema);

/**
 * What a class asks for beyond single keys. Exactly one of `keys`, `anyOf` and
 * `values` says what; a default does not count as set. A config in which a key of
 * `when` cannot be known, because its value is a reference to a secret, is not
 * judged.
 */
export const requirementSchema = z
  .strictObject({
    ...line,
    /**
     * It is asked for when each of these keys has one of these values, or, with
     * `set`, has any that is not empty. Without it always.
     */
    when: z
      .record(z.string(), z.union([namesSchema, z.literal('set')]))
      .optional(),
    /** Each of these keys must be set, and not to an empty text. */
    keys: namesSchema.optional(),
    /** At least one of these keys must be set, and not to an empty text. */
    anyOf: z.array(z.string()).min(2).optional(),
    /** An empty text will do for `keys` and `anyOf`. */
    orEmpty: z.literal(true).optional(),
    /** Each of these keys must have one of these values. */
    values: valuesSchema.optional(),
  })
  .refine(
    ({ keys, anyOf, values }) =>
      [keys, anyOf, values].filter(each => each !== undefined).length === 1,
    { error: 'must have exactly one of keys, anyOf and values' },
  );

/** Keys of which at most one may be set. */
export const exclusiveSchema = z.strictObject({
  ...line,
  keys: z.array(z.string()).min(2),
});

/** What a class asks for beyond single keys. @public */
export type Requirement = Omit<
  z.output<typeof requirementSchema>,
  'source' | 'since' | 'before'
>;

import { converterVariants } from './converters';
import { formVariants } from './forms';
import { keyVariants } from './keys';
import { requiredVariants } from './required';
import { secretVariants } from './secrets';
import { transformVariants } from './transforms';
import { unfoundVariants } from './unfound';
import { valueVariants } from './values';
import type { Variant } from './variant';

export { variantConfig, type Finds, type Variant } from './variant';

/** Configs with one mistake each, by what the mistake is about. */
export const variants: Record<string, Variant[]> = {
  Keys: keyVariants,
  Values: valueVariants,
  'Missing and contradictory': requiredVariants,
  'Transforms and predicates': transformVariants,
  'Names, addresses, expressions': formVariants,
  Converters: converterVariants,
  Secrets: secretVariants,
  'Not found yet': unfoundVariants,
};

/** All of them. */
export const allVariants: Variant[] = Object.values(variants).flat();

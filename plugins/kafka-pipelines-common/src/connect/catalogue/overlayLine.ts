import { z } from 'zod';
import { artifactVersionSchema } from './facts';

/** Every line of an overlay says where it is from and in which versions of an artifact it holds. */
export const line = {
  /** The first version in which it holds; without it from the beginning. */
  since: artifactVersionSchema.optional(),
  /** The first version in which it holds no more. */
  before: artifactVersionSchema.optional(),
  source: z.url({ protocol: /^https$/ }),
};

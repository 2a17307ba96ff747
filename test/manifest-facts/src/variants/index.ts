import { goldenVariants } from './goldenVariants';
import { judgesNull, type Variant } from './variant';
import { writtenVariants } from './writtenVariants';

export { judgesNull, type Variant };

/** All manifests that servers are asked about. */
export const allVariants: readonly Variant[] = [
  ...writtenVariants(),
  ...goldenVariants(),
];

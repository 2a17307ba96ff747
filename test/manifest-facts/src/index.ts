/** What the tests on real API servers need. */
export { ourVerdict } from './ourVerdict';
export { allVariants, judgesNull, type Variant } from './variants';
export { readVerdicts, writeVerdicts } from './verdicts';

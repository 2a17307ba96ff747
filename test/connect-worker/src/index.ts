/** What the tests on a real worker need. */
export { bases } from './configs/bases';
export { exampleConnectors } from './configs/exampleConnectors';
export { readVerdicts } from './results/verdicts';
export { askWorker } from './validation/askWorker';
export { installedClasses } from './validation/installedClasses';
export { allVariants, variantConfig } from './variants';
export { installedPlugins } from './worker/installed';

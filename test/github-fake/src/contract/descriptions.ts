import { resolve } from 'node:path';

/** Where the subsets of GitHub's descriptions are. */
export const DESCRIPTIONS = resolve(__dirname, '../../descriptions');

import { dirname, resolve } from 'node:path';

/** The folder of this workspace; it is never packed. */
export const WORKSPACE = dirname(require.resolve('github-fake/package.json'));

/** Where the subsets of GitHub's descriptions are. */
export const DESCRIPTIONS = resolve(WORKSPACE, 'descriptions');

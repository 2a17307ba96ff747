import config from './playwright.config';

/** Pull requests: the product with GitHub's test server in place of GitHub. */
export default {
  ...config,
  testMatch: '**/*.github.ts',
  globalSetup: './src/githubSetup.ts',
  outputDir: '../../test-results/browser-github',
};

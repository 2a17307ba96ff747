import { defineConfig } from '@playwright/test';

/**
 * The tests start a product of their own (see src/product.ts), never a running
 * one. One worker: they share its repository.
 */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  // Only ever reached on a machine that is busy with other things.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  globalSetup: './src/globalSetup.ts',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [
        ['list'],
        ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }],
      ]
    : [['list']],
  outputDir: '../../test-results/browser',
  use: {
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 960 },
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      // Chromium refuses to sandbox as root, as in most CI containers.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { FullConfig } from '@playwright/test';
import { join, resolve } from 'node:path';
import { builtApp } from './builtApp';
import { startProduct } from './product';

/** Starts the product once for all tests; what it returns stops it. */
export default async function globalSetup(config: FullConfig) {
  const state = await mkdtemp(join(tmpdir(), 'kafka-pipelines-e2e-'));
  const root = resolve(config.rootDir, '../../..');
  const app = await builtApp(root, process.env.E2E_APP ?? join(state, 'app'));
  const product = await startProduct({ root, state, app });
  process.env.E2E_APP_URL = product.url;
  process.env.E2E_REPOSITORY = join(state, 'gitops.git');
  return async () => {
    await product.stop();
    if (!process.env.E2E_KEEP_STATE) {
      await rm(state, { recursive: true, force: true });
    }
  };
}

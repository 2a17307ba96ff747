import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { FullConfig } from '@playwright/test';
import { join, resolve } from 'node:path';
import { startProduct } from './product';

/** Starts the product once for all tests; what it returns stops it. */
export default async function globalSetup(config: FullConfig) {
  const state = await mkdtemp(join(tmpdir(), 'kafka-pipelines-e2e-'));
  const product = await startProduct(
    resolve(config.rootDir, '../../..'),
    state,
  );
  process.env.E2E_APP_URL = product.appUrl;
  process.env.E2E_BACKEND_URL = product.backendUrl;
  process.env.E2E_REPOSITORY = join(state, 'gitops.git');
  return async () => {
    await product.stop();
    if (!process.env.E2E_KEEP_STATE) {
      await rm(state, { recursive: true, force: true });
    }
  };
}

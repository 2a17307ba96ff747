import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { builtApp } from './builtApp';
import { startGithub } from './github';
import { startProduct } from './product';

const SECRET = 'webhooks-of-the-browser-test';

/** Starts GitHub's test server and a product that uses it; what it returns stops both. */
export default async function githubSetup(config: FullConfig) {
  const state = await mkdtemp(join(tmpdir(), 'kafka-pipelines-e2e-'));
  const root = resolve(config.rootDir, '../../..');
  const app = await builtApp(root, process.env.E2E_APP ?? join(state, 'app'));
  const product = await startProduct({ root, state, app }, async url => {
    const github = await startGithub(root, {
      log: join(state, 'github.log'),
      webhook: `${url}/api/events/http/github`,
      secret: SECRET,
    });
    process.env.E2E_GITHUB_API = github.apiUrl;
    process.env.E2E_GITHUB_TOKEN = github.token;
    return {
      configs: ['app-config.e2e-github.yaml'],
      env: {
        E2E_GITHUB_HOST: github.host,
        E2E_GITHUB_API: github.apiUrl,
        E2E_GITHUB_TOKEN: github.token,
        E2E_GITHUB_WEBHOOK_SECRET: SECRET,
      },
      children: [github.child],
    };
  });
  process.env.E2E_APP_URL = product.url;
  return async () => {
    await product.stop();
    if (!process.env.E2E_KEEP_STATE) {
      await rm(state, { recursive: true, force: true });
    }
  };
}

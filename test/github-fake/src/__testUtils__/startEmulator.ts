import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Emulator {
  apiUrl: string;
  /** For one repository: the emulator lets a token ask 5,000 times in an hour. */
  tokenFor(repository: string): string;
  close(): Promise<void>;
}

const tokenFor = (repository: string) => `token-for-${repository}`;

/** Another, independent imitation of GitHub's REST API, as a second opinion. */
export async function startEmulator(
  repositories: string[],
  empty: string[] = [],
): Promise<Emulator> {
  const seed = {
    tokens: Object.fromEntries(
      [...repositories, ...empty].map(name => [
        tokenFor(name),
        { login: 'octocat', scopes: ['repo'] },
      ]),
    ),
    github: {
      users: [{ login: 'octocat' }],
      orgs: [{ login: 'acme', members: [{ login: 'octocat', role: 'admin' }] }],
      repos: [...repositories, ...empty].map(name => ({
        owner: 'acme',
        name,
        auto_init: !empty.includes(name),
      })),
    },
  };
  const child = spawn(
    process.execPath,
    [resolve(__dirname, 'emulator.mjs'), JSON.stringify(seed)],
    // No loader of the test runner.
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  const [apiUrl] = await once(createInterface(child.stdout), 'line');
  return {
    apiUrl,
    tokenFor,
    async close() {
      const ended = once(child, 'close');
      child.stdin.end();
      await ended;
    },
  };
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

/** The browser Playwright downloaded for itself, where it could. */
function ofPlaywright() {
  const require = createRequire(
    new URL('../test/e2e/package.json', import.meta.url),
  );
  const path = require('@playwright/test').chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

/**
 * Finds Chromium: the CHROMIUM variable, PATH, Playwright's own. Where there
 * is none it is installed: by Playwright, or by apt where that is allowed.
 *
 * @returns `{ path }`, or `{ help }` with one line on what to do
 */
export function findChromium() {
  if (process.env.CHROMIUM) {
    return existsSync(process.env.CHROMIUM)
      ? { path: process.env.CHROMIUM }
      : {
          help: `CHROMIUM names a file that is not there: ${process.env.CHROMIUM}`,
        };
  }
  const found = onPath() ?? ofPlaywright();
  if (found) return { path: found };

  console.error('No Chromium found, installing it');
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  if (!onPath()) {
    run('yarn', ['workspace', 'e2e-test', 'playwright', 'install', 'chromium']);
  }
  const installed = onPath() ?? ofPlaywright();
  return installed
    ? { path: installed }
    : {
        help: 'The browser tests need Chromium: install it (Debian: apt-get install chromium) or name it with CHROMIUM=/path/to/chromium',
      };
}

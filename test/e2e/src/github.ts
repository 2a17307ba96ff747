import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort, startProgram } from './product';

const REPOSITORY = 'acme/kafka-pipelines';

/** GitHub's test server with the repository of the demo. */
export interface Github {
  /** With the port. */
  host: string;
  apiUrl: string;
  token: string;
  child: ChildProcess;
}

/** @throws when it does not answer within a minute */
export async function startGithub(
  root: string,
  options: { log: string; webhook: string; secret: string },
): Promise<Github> {
  const port = await freePort();
  const token = `ghp_${randomBytes(18).toString('hex')}`;
  const child = startProgram(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      'src/cli.ts',
      ...['--port', String(port)],
      ...['--repository', REPOSITORY],
      ...['--token', token],
      ...['--webhook', options.webhook],
      ...['--webhook-secret', options.secret],
    ],
    {
      cwd: join(root, 'test', 'github-fake'),
      env: process.env,
      log: options.log,
    },
  );
  const github = {
    host: `127.0.0.1:${port}`,
    apiUrl: `http://127.0.0.1:${port}/api/v3`,
    token,
    child,
  };
  const deadline = Date.now() + 60_000;
  while (!(await answers(github))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`The test server does not answer; see ${options.log}`);
    }
    await new Promise(done => setTimeout(done, 200));
  }
  return github;
}

async function answers({ apiUrl, token }: Github): Promise<boolean> {
  try {
    const { ok } = await fetch(`${apiUrl}/repos/${REPOSITORY}/pulls`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return ok;
  } catch {
    return false;
  }
}

/** Asks the started test server, as somebody who works on GitHub would. */
export async function callGithub(
  method: 'GET' | 'PUT',
  path: string,
  body?: object,
) {
  const response = await fetch(
    `${process.env.E2E_GITHUB_API}/repos/${REPOSITORY}/${path}`,
    {
      method,
      headers: {
        authorization: `Bearer ${process.env.E2E_GITHUB_TOKEN}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    },
  );
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}

import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { branchWith, DEMO, headOf, startDemo } from './__testUtils__/demo';

const SECRET = 'a secret of the test';

interface Received {
  event: string;
  isSigned: boolean;
  body: Record<string, unknown>;
}

let server: Server;
let received: Received[];
let url: string;

beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const digest = createHmac('sha256', SECRET).update(text).digest('hex');
      received.push({
        event: String(request.headers['x-github-event']),
        isSigned: request.headers['x-hub-signature-256'] === `sha256=${digest}`,
        body: JSON.parse(text),
      });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});

afterEach(() => new Promise(resolve => server.close(resolve)));

describe('webhooks', () => {
  it('tell of pushes and pull requests, signed', async () => {
    const { fake, octokit } = await startDemo({
      webhook: { url, secret: SECRET },
    });
    const base = await headOf(octokit);
    const sha = await branchWith(octokit, 'kp-one', {
      'a.yaml': '1',
      'kafka-pipelines.yaml': null,
    });
    await octokit.rest.pulls.create({
      ...DEMO,
      title: 'x',
      head: 'kp-one',
      base: 'main',
    });
    await octokit.rest.pulls.merge({ ...DEMO, pull_number: 1 });
    const merged = await headOf(octokit);
    await octokit.rest.git.deleteRef({ ...DEMO, ref: 'heads/kp-one' });
    await fake.webhooks.settled();

    expect(received.every(({ isSigned }) => isSigned)).toBe(true);
    expect(received.map(({ event, body }) => [event, body.action])).toEqual([
      ['push', undefined],
      ['pull_request', 'opened'],
      ['push', undefined],
      ['pull_request', 'closed'],
      ['push', undefined],
    ]);
    const [created, opened, moved, closed, deleted] = received;
    expect(created.body).toMatchObject({
      ref: 'refs/heads/kp-one',
      before: '0'.repeat(40),
      after: sha,
      created: true,
      deleted: false,
      forced: false,
      commits: [
        { id: sha, added: ['a.yaml'], removed: ['kafka-pipelines.yaml'] },
      ],
      repository: { full_name: 'acme/pipelines' },
      sender: { login: 'octocat' },
    });
    expect(opened.body).toMatchObject({
      number: 1,
      pull_request: { head: { sha } },
    });
    expect(moved.body).toMatchObject({
      ref: 'refs/heads/main',
      before: base,
      after: merged,
    });
    expect(closed.body).toMatchObject({ pull_request: { merged: true } });
    expect(deleted.body).toMatchObject({
      ref: 'refs/heads/kp-one',
      before: sha,
      deleted: true,
      head_commit: null,
    });
    expect(fake.webhooks.deliveries.map(({ status }) => status)).toEqual(
      Array(5).fill(204),
    );
  });

  it('do not hold up the work when nobody listens', async () => {
    const { fake, octokit } = await startDemo({
      webhook: { url: 'http://127.0.0.1:1/', secret: SECRET },
    });
    await branchWith(octokit, 'kp-one', { a: '1' });
    await fake.webhooks.settled();
    expect(fake.webhooks.deliveries).toMatchObject([
      { event: 'push', status: 0 },
    ]);
  });
});

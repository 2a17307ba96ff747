import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInProcess, type Result } from '../../__testUtils__/runInProcess';
import { startWorker, type Answer, type RunningServer } from './recordedWorker';

const EXAMPLES = join(__dirname, '../../../../../examples/gitops');

/** A copy of the demo, and a worker beside it, for each test. */
export class AddHarness {
  folder = '';
  #server: RunningServer | undefined;

  async setUp(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    await cp(EXAMPLES, this.folder, { recursive: true });
  }

  async tearDown(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true });
  }

  /** @param answer - for requests that are to be answered otherwise */
  async start(
    answer?: (request: IncomingMessage) => Answer | undefined,
  ): Promise<string> {
    this.#server = await startWorker(answer);
    return this.#server.url;
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  /** `GET /path` of each request to the worker. */
  get requests(): string[] {
    return this.#server?.requests ?? [];
  }

  /** Runs `catalogue add` in the copy. */
  add(url: string, ...more: string[]): Promise<Result> {
    return runInProcess([
      'catalogue',
      'add',
      '--from-connect',
      url,
      '--repository',
      this.folder,
      ...more,
    ]);
  }

  /** Names of the files in `catalogue`, sorted. */
  async written(): Promise<string[]> {
    return (await readdir(this.folder)).includes('catalogue')
      ? (await readdir(join(this.folder, 'catalogue'))).sort()
      : [];
  }

  /** A file of `catalogue`. */
  async read(name: string) {
    return JSON.parse(
      await readFile(join(this.folder, 'catalogue', name), 'utf8'),
    );
  }
}

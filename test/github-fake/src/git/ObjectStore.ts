import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { GIT_ENVIRONMENT } from './runGit';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

export interface GitObject {
  id: string;
  type: ObjectType;
  content: Buffer;
}

interface Waiting {
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

/**
 * Objects of a bare repository. They are read by one long-lived `git cat-file`,
 * because a process for each would be most of the time of a test, and written
 * as loose objects.
 */
export class ObjectStore {
  readonly #gitDir: string;
  #reader: ChildProcessWithoutNullStreams | undefined;
  #waiting: Waiting[] = [];
  #chunks: Buffer = Buffer.alloc(0);
  #written = 0;

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
  }

  /**
   * @param name - an object id or a full ref; refs are read anew each time
   */
  read(name: string): Promise<GitObject | undefined> {
    if (!/^[^\s\0]+$/.test(name)) return Promise.resolve(undefined);
    const reader = (this.#reader ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      reader.stdin.write(`${name}\n`);
    });
  }

  async readAs(name: string, type: ObjectType): Promise<GitObject | undefined> {
    const object = await this.read(name);
    return object?.type === type ? object : undefined;
  }

  async write(type: ObjectType, content: Buffer): Promise<string> {
    const bytes = Buffer.concat([
      Buffer.from(`${type} ${content.length}\0`),
      content,
    ]);
    const id = createHash('sha1').update(bytes).digest('hex');
    const path = join(this.#gitDir, 'objects', id.slice(0, 2), id.slice(2));
    if (await exists(path)) return id;
    await mkdir(dirname(path), { recursive: true });
    // Nobody may read half an object.
    const temporary = `${path}.${process.pid}-${this.#written++}`;
    await writeFile(temporary, deflateSync(bytes), { mode: 0o444 });
    await rename(temporary, path);
    return id;
  }

  async close(): Promise<void> {
    const reader = this.#reader;
    if (!reader || reader.exitCode !== null) return;
    await new Promise(resolve => {
      reader.on('close', resolve);
      reader.stdin.end();
    });
  }

  #start(): ChildProcessWithoutNullStreams {
    const reader = spawn(
      'git',
      ['--git-dir', this.#gitDir, 'cat-file', '--batch'],
      { env: GIT_ENVIRONMENT },
    );
    reader.stdout.on('data', (chunk: Buffer) => {
      this.#chunks = Buffer.concat([this.#chunks, chunk]);
      this.#answer();
    });
    const fail = (error: Error) => {
      this.#reader = undefined;
      this.#waiting.splice(0).forEach(waiting => waiting.reject(error));
    };
    reader.on('error', fail);
    reader.on('close', () => fail(new Error('git cat-file ended')));
    return reader;
  }

  /** Hands out every whole answer there is by now. */
  #answer() {
    for (;;) {
      const end = this.#chunks.indexOf('\n');
      if (end < 0) return;
      const line = this.#chunks.subarray(0, end).toString();
      const found = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(line);
      if (!found) {
        this.#chunks = this.#chunks.subarray(end + 1);
        this.#waiting.shift()?.resolve(undefined);
        continue;
      }
      const start = end + 1;
      const size = Number(found[3]);
      if (this.#chunks.length < start + size + 1) return;
      const content = Buffer.from(this.#chunks.subarray(start, start + size));
      this.#chunks = this.#chunks.subarray(start + size + 1);
      this.#waiting.shift()?.resolve({
        id: found[1],
        type: found[2] as ObjectType,
        content,
      });
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Fleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  bundledChart,
  resolveHelm,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/** More than this in one run, and Helm takes gigabytes. */
const CHUNK = 1000;

/**
 * What people would write to render many pipelines at once: charts with one
 * aliased dependency for each, and nothing besides `helm template`.
 */
export class BareUmbrella {
  private constructor(
    private readonly root: string,
    private readonly folders: string[],
  ) {}

  /** @param names - pipelines; all in the environment are rendered if absent */
  static async create(
    { pipelines, environments }: Fleet,
    environment: string,
    names: readonly string[] = Object.keys(pipelines),
  ): Promise<BareUmbrella> {
    const chart = await bundledChart('kafka-pipeline', '0.2.0');
    const root = await mkdtemp(join(tmpdir(), 'umbrella-'));
    const folders: string[] = [];
    for (let start = 0; start < names.length; start += CHUNK) {
      const some = names.slice(start, start + CHUNK);
      const folder = join(root, `u${start}`);
      await mkdir(join(folder, 'charts'), { recursive: true });
      await cp(chart, join(folder, 'charts/kafka-pipeline'), {
        recursive: true,
        dereference: true,
      });
      const dependencies = some.map((_, index) => ({
        name: 'kafka-pipeline',
        version: '0.2.0',
        alias: `p${index}`,
      }));
      await writeFile(
        join(folder, 'Chart.yaml'),
        JSON.stringify({
          apiVersion: 'v2',
          name: 'umbrella',
          version: '0.0.0',
          dependencies,
        }),
      );
      await writeFile(
        join(folder, 'given.json'),
        JSON.stringify({
          global: environments[environment].shared,
          ...Object.fromEntries(
            some.map((name, index) => [
              `p${index}`,
              pipelines[name].instances[environment].values,
            ]),
          ),
        }),
      );
      folders.push(folder);
    }
    return new BareUmbrella(root, folders);
  }

  /** @returns number of objects */
  async render(): Promise<number> {
    const { command } = await resolveHelm();
    let objects = 0;
    for (const folder of this.folders) {
      const { stdout } = await promisify(execFile)(
        command,
        [
          'template',
          'all',
          folder,
          '--skip-schema-validation',
          '-f',
          join(folder, 'given.json'),
        ],
        { maxBuffer: 1024 ** 3 },
      );
      objects += stdout.split(/^kind:/m).length - 1;
    }
    return objects;
  }

  async remove(): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}

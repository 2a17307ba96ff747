import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  createChangeSet,
  fillBlueprint,
  readBlueprint,
  type Blueprint,
  type GitOpsRepository,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';

/** Of the workspace. */
export const ROOT = resolve(
  require.resolve('bench-test/package.json'),
  '../../..',
);
const TEMPLATE = join(ROOT, 'templates/mysql-cdc-to-bigquery/template.yaml');

/** The form of one pipeline, which has nothing in common with that of another number. */
function formOf(
  number: number,
  environments: readonly string[] = ['dev'],
): Record<string, unknown> & { name: string } {
  const id = String(number).padStart(5, '0');
  return {
    name: `shop-${id}-cdc`,
    owner: 'group:default/data-platform',
    description: `Orders of shop ${id} from MySQL into BigQuery`,
    system: 'orders',
    lifecycle: 'production',
    connectCluster: 'cdc',
    environments,
    secretNamespace: 'connect-cdc',
    secretName: `shop-${id}-db`,
    databasePort: 3306,
    serverId: 100_000 + number,
    topicPrefix: `shop-${id}`,
    tables: [`shop_${id}.orders`, `shop_${id}.order_items`],
    snapshotMode: 'initial',
    project: 'shop-data',
    projectPerEnvironment: true,
    dataset: `raw_shop_${id}`,
    partitions: 6,
    replicas: 3,
    retention: 604_800_000,
    aggregate: false,
  };
}

/** Makes repositories and changes out of the template for MySQL and the demo; the same numbers make the same bytes. */
export class FleetGenerator {
  readonly #blueprint: Blueprint;
  readonly #shared: Record<string, string>;

  private constructor(blueprint: Blueprint, shared: Record<string, string>) {
    this.#blueprint = blueprint;
    this.#shared = shared;
  }

  static async create(): Promise<FleetGenerator> {
    const blueprint = await readBlueprint({
      baseUrl: `file://${TEMPLATE}`,
      path: './blueprint',
      readUrl: async () => {
        throw new Error('The template is on disk');
      },
    });
    const demo = await readFolder(join(ROOT, 'examples/gitops'));
    const shared = Object.fromEntries(
      Object.entries(demo).filter(([path]) => !path.startsWith('pipelines/')),
    );
    return new FleetGenerator(blueprint, shared);
  }

  /**
   * Files of a repository with so many pipelines, numbered from 0: a values.yaml
   * each, and a file for each environment.
   */
  repository(
    pipelines: number,
    environments?: readonly string[],
  ): Record<string, string> {
    const files = { ...this.#shared };
    for (let number = 0; number < pipelines; number += 1) {
      Object.assign(
        files,
        Object.fromEntries(
          fillBlueprint(this.#blueprint, formOf(number, environments)).files,
        ),
      );
    }
    return files;
  }

  /** What the form of a new pipeline makes of a repository, as `kafka:pipeline:fill` does it. */
  fill(number: number, repository: GitOpsRepository, base: string): ChangeSet {
    return createChangeSet({
      blueprint: this.#blueprint,
      values: formOf(number),
      snapshot: { commit: base },
      repository: repository.name,
      branch: repository.branch,
      request: { id: `task-${number}`, by: 'user:default/ann' },
    });
  }
}

/** The new files of a change. */
export function createdFiles({ edits }: ChangeSet): Map<string, string> {
  return new Map(
    edits.flatMap(edit =>
      'create' in edit ? [[edit.path, edit.create] as const] : [],
    ),
  );
}

async function readFolder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter(entry => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = join(parentPath, name);
        const path = relative(folder, file).split(sep).join('/');
        return [path, await readFile(file, 'utf8')] as const;
      }),
    ),
  );
}

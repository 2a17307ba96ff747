import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { workingFolder } from '../workingFolder';
import type { Typed } from './words';

const FOLDERS: Readonly<Record<string, string>> = {
  pipeline: 'pipelines',
  cluster: 'connect-clusters',
  env: 'environments',
};

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter(each => each.isDirectory()).map(({ name }) => name);
}

/** Environments that a pipeline or Connect cluster is in: those of its value files. */
async function environmentsOf(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.flatMap(name => /^values-(.+)\.yaml$/.exec(name)?.[1] ?? []);
}

/**
 * Names of the repository that may stand as the value of an option. Only names
 * of folders and files are looked at, so that this is quick in a repository of
 * any size.
 *
 * @returns none outside of a repository
 */
export async function namesFor({
  command,
  valued,
  values,
}: Typed): Promise<string[]> {
  const option = valued?.attributeName() ?? '';
  const readsRepository = command.options.some(
    ({ long }) => long === '--repository',
  );
  if (!readsRepository || !Object.hasOwn(FOLDERS, option)) return [];
  const root = resolve(workingFolder(), values.get('repository') ?? '.');
  const of = ['pipeline', 'cluster'].find(name => values.has(name));
  try {
    return option === 'env' && of !== undefined
      ? await environmentsOf(join(root, FOLDERS[of], values.get(of)!))
      : await folders(join(root, FOLDERS[option]));
  } catch {
    return [];
  }
}

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { OK, UsageError } from '../exitCodes';
import { many } from '../many';
import { workingFolder } from '../workingFolder';
import { writeFiles } from '../writeFiles';
import { commitFiles, originOf } from './git';
import type { InitOptions } from './options';
import { repositoryFiles } from './repositoryFiles';
import { readTemplate } from './template';
import { templateValues, type TemplateValues } from './templateValues';

/** So many of the files that are in the way are named. */
const MAX_NAMED = 10;

/**
 * The part of each path that is in the way: a file of that name, or one where
 * a folder has to be.
 */
async function inTheWay(folder: string, paths: string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth += 1) {
      const part = segments.slice(0, depth).join('/');
      const target = join(folder, part);
      if (!existsSync(target)) break;
      if (depth === segments.length || !(await stat(target)).isDirectory()) {
        found.add(part);
      }
    }
  }
  return [...found];
}

async function assertFree(folder: string, paths: string[]): Promise<void> {
  if (existsSync(folder) && !(await stat(folder)).isDirectory()) {
    throw new UsageError(`${folder} is no folder`);
  }
  const taken = await inTheWay(folder, paths);
  if (taken.length > 0) {
    const named = taken.slice(0, MAX_NAMED).join(', ');
    const others = taken.length - MAX_NAMED;
    throw new UsageError(
      `Nothing is overwritten, and in ${folder} ${
        taken.length === 1 ? 'this is' : 'these are'
      } in the way: ${named}${
        others > 0 ? ` and ${others} more` : ''
      }. Move them away, or name another folder`,
    );
  }
}

/** Files of the charts and schemas are many, and nobody reads them first. */
function summaryOf(paths: string[]): string[] {
  const folders = new Map<string, number>();
  const lines: string[] = [];
  for (const path of paths) {
    const folder = /^(charts\/[^/]+|schemas)\//.exec(path)?.[1];
    if (folder === undefined) {
      lines.push(`  ${path}`);
    } else {
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
  }
  for (const [folder, count] of folders) {
    lines.push(`  ${folder}/ (${many(count, 'file')})`);
  }
  return lines.sort();
}

function nextSteps(
  folder: string,
  values: TemplateValues,
  { git }: InitOptions,
): string[] {
  const where = relative(workingFolder(), folder);
  const [{ name }] = values.environments;
  return [
    'Next:',
    ...(where ? [`  cd ${where}`] : []),
    '  kafka-pipelines check',
    values.example === undefined
      ? `  kafka-pipelines render --all --env ${name}`
      : `  kafka-pipelines render --pipeline ${values.example} --env ${name}`,
    ...(git ? [] : ['  git init && git add . && git commit']),
    'README.md says what to replace before the first deployment.',
    ...(values.repoUrl === undefined
      ? [
          'argocd/applicationset.yaml is not written, because the address of the repository is unknown: README.md says how, or start again with --repo-url.',
        ]
      : []),
  ];
}

/**
 * `kafka-pipelines init`: writes a new GitOps repository.
 *
 * @param folder - absolute; made when it is not there
 * @returns the exit code
 * @throws UsageError for names that cannot be used, and for files in the way
 */
export async function init(
  folder: string,
  options: InitOptions,
): Promise<number> {
  const origin = existsSync(folder) ? await originOf(folder) : undefined;
  const values = templateValues(options, origin);
  const { files, message } = await repositoryFiles(
    await readTemplate(),
    values,
  );
  const paths = [...files.keys()];
  await assertFree(folder, paths);
  const print = (lines: string[]) =>
    process.stdout.write(`${lines.join('\n')}\n`);
  if (options.dryRun) {
    print([
      `Would write ${many(paths.length, 'file')} into ${folder}:`,
      ...summaryOf(paths),
    ]);
    return OK;
  }
  await writeFiles(folder, files);
  print([
    `Wrote ${many(paths.length, 'file')} into ${folder}:`,
    ...summaryOf(paths),
  ]);
  if (options.git) {
    await commitFiles(folder, values.branch, paths, message);
    print([`Committed them on ${values.branch}.`]);
  }
  print(['', ...nextSteps(folder, values, options)]);
  return OK;
}

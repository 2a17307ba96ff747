import {
  countFindings,
  type Finding,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadFleet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { basename, dirname, resolve } from 'node:path';
import { FAILED, OK, UsageError } from '../exitCodes';
import { formatLines } from '../findings/lines';
import { visible } from '../findings/visible';
import { many } from '../many';
import { openRepository, type OpenedRepository } from '../openRepository';
import { workingFolder } from '../workingFolder';
import { writeFiles } from '../writeFiles';
import { checklist } from './checklist';
import { selected, type ImportOptions } from './options';
import { environmentOf, planned, planOf, type Planned } from './planned';
import { preflight } from './preflight';
import { readSources, type ReadSources } from './readSources';
import { rendered, verified, verifyLines } from './verify';

function out(lines: readonly string[]): void {
  process.stdout.write(lines.map(line => `${line}\n`).join(''));
}

function report(findings: readonly Finding[]): void {
  const lines = formatLines(findings, process.stderr);
  process.stderr.write(lines.map(line => `${line}\n`).join(''));
}

async function opened(repository: string): Promise<OpenedRepository> {
  try {
    return await openRepository(repository);
  } catch (error) {
    throw error instanceof UsageError
      ? new UsageError(
          `${error.message}. kafka-pipelines init makes one; -r names another folder.`,
        )
      : error;
  }
}

async function chosen(
  files: string[],
  options: ImportOptions,
): Promise<ReadSources> {
  const sources = await readSources(files, options);
  return { ...sources, input: selected(sources.input, options) };
}

/** Whether what was read is all there is; what is wrong is printed. */
function isComplete({ input }: ReadSources): boolean {
  report(input.findings);
  if (input.refused.length > 0) {
    const names = input.refused.map(({ kind, name }) => name ?? `a ${kind}`);
    process.stderr.write(
      `Cannot be read exactly: ${names
        .map(visible)
        .join(
          ', ',
        )}. Nothing was written. Mend them, or leave connectors out with --exclude.\n`,
    );
    return false;
  }
  return true;
}

function writtenLines(
  { plan, changes }: Planned,
  { dryRun, env }: ImportOptions,
): string[] {
  const connectors = plan.pipelines.flatMap(pipeline =>
    Object.keys(pipeline.connectors),
  );
  const others = [...changes.keys()].filter(
    path => !path.startsWith('pipelines/'),
  );
  return [
    `${dryRun ? 'Would write' : 'Written'}: ${many(
      plan.pipelines.length,
      'pipeline',
    )} with ${many(connectors.length, 'connector')} in ${env}`,
    ...plan.pipelines.map(
      ({ name, owner, connectors: own }) =>
        `  pipelines/${name}: ${Object.keys(own).join(', ')}${
          owner === undefined ? ' (no owner)' : ` (${owner})`
        }`,
    ),
    ...others.map(path => `  ${path}`),
    '',
  ].map(visible);
}

function nextLines(
  { plan, todo }: Planned,
  { dryRun, env, checklist: file, from = [] }: ImportOptions,
  source: string,
): string[] {
  if (dryRun) {
    return ['Nothing was written. Without --dry-run it is.'];
  }
  const ownerless = plan.pipelines.some(({ owner }) => owner === undefined);
  const isEmpty = checklist(plan, todo) === '';
  const steps = [
    'Look at the files: git status, git diff',
    ...(ownerless ? ['Write an owner into each pipeline that has none'] : []),
    ...(isEmpty
      ? []
      : [
          `Go through the checklist${
            file === undefined ? ' above' : ` in ${file}`
          }`,
        ]),
    'kafka-pipelines check',
    `Any time: kafka-pipelines import --verify ${source}--env ${env}`,
    `Before Strimzi takes over: kafka-pipelines import --preflight ${
      from.length === 1
        ? source
        : '--from <address of a worker> --cluster <name> '
    }--env ${env}`,
  ];
  return ['Next:', ...steps.map((each, index) => `  ${index + 1}. ${each}`)];
}

/** The options that say again what is imported. */
function sourceOf(
  files: string[],
  { from = [], cluster, rename = [] }: ImportOptions,
) {
  return [
    ...files,
    ...from.map(each => `--from ${each}`),
    ...(cluster === undefined ? [] : [`--cluster ${cluster}`]),
    ...rename.map(each => `--rename ${each}`),
  ]
    .map(each => `${each} `)
    .join('');
}

/** Compares the repository as it is; nothing is written. */
async function verifyOnly(
  files: string[],
  { fleet, files: repository }: OpenedRepository,
  options: ImportOptions,
): Promise<number> {
  environmentOf(fleet, options.env);
  const sources = await chosen(files, options);
  if (!isComplete(sources)) {
    return FAILED;
  }
  const plan = await planOf(sources, fleet, options);
  const desired = await rendered(fleet, repository, options.env);
  const comparison = verified(sources, plan, desired, { fleet, options });
  out(verifyLines(comparison, plan));
  return comparison.result.ok && desired.failed.length === 0 ? OK : FAILED;
}

/** Renders the files before anybody writes them, and compares. */
async function proven(
  sources: ReadSources,
  { plan, changes }: Planned,
  { files, skipped }: OpenedRepository,
  options: ImportOptions,
): Promise<{ lines: string[]; ok: boolean }> {
  const all = new Map([...files, ...changes]);
  const fleet = loadFleet(all, skipped);
  const desired = await rendered(fleet, all, options.env);
  // What was there before does not have to do with what is imported now.
  const names = new Set(
    plan.pipelines.flatMap(({ connectors }) => Object.keys(connectors)),
  );
  const own = {
    connectors: desired.connectors.filter(({ name }) => names.has(name)),
    failed: desired.failed.filter(({ pipeline }) =>
      plan.pipelines.some(({ name }) => name === pipeline),
    ),
  };
  const comparison = verified(sources, plan, own, { fleet, options });
  return {
    lines: verifyLines(comparison, plan),
    ok: comparison.result.ok && own.failed.length === 0,
  };
}

async function write(
  files: string[],
  repository: OpenedRepository,
  options: ImportOptions,
): Promise<number> {
  const sources = await chosen(files, options);
  if (!isComplete(sources)) {
    return FAILED;
  }
  if (sources.input.connectors.length + sources.input.topics.length === 0) {
    process.stderr.write('There is no connector to import.\n');
    return FAILED;
  }
  const all = await planned(sources, repository, options);
  const { plan, changes, todo } = all;
  report(plan.findings);
  if (countFindings(plan.findings).error > 0) {
    process.stderr.write(
      'Nothing was written, because of the errors above. --exclude leaves connectors out.\n',
    );
    return FAILED;
  }
  const { lines, ok } = await proven(sources, all, repository, options);
  const text = checklist(plan, todo);
  if (!options.dryRun) {
    // First: once the files are there, no second import would tell it again
    if (options.checklist !== undefined && text !== '') {
      const file = resolve(workingFolder(), options.checklist);
      await writeFiles(dirname(file), new Map([[basename(file), text]]));
    }
    await writeFiles(options.repository, changes);
  }
  out(writtenLines(all, options));
  if (text !== '' && (options.checklist === undefined || options.dryRun)) {
    out([text]);
  }
  out([...lines, '', ...nextLines(all, options, sourceOf(files, options))]);
  return ok ? OK : FAILED;
}

/**
 * `kafka-pipelines import`: writes what runs, or what files say, into a GitOps
 * repository as pipelines; or compares the two; or says whether Strimzi may
 * take over. A worker is only read.
 *
 * @returns the exit code
 * @throws UsageError, ConnectWorkerError, NotFoundError when there is no Helm
 */
export async function importConnectors(
  files: string[],
  options: ImportOptions,
): Promise<number> {
  const repository = await opened(options.repository);
  environmentOf(repository.fleet, options.env);
  if (options.preflight) {
    return preflight(files, repository, options);
  }
  return options.verify
    ? verifyOnly(files, repository, options)
    : write(files, repository, options);
}

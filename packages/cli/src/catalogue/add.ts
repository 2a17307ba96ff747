import { completeFacts } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  declaredArtifacts,
  loadConnectCatalogue,
  ownArtifacts,
  planOwnFacts,
  readOwnFacts,
  readPluginFacts,
  workerPlugins,
  type PlannedFactsFile,
  type ReadPluginFacts,
  type WorkerPlugin,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { FAILED, OK } from '../exitCodes';
import { many } from '../many';
import { openRepository } from '../openRepository';
import { workerAt } from '../workerAt';
import { writeFiles } from '../writeFiles';
import { choosePlugins } from './choosePlugins';

/** Options of `catalogue add`. */
export interface AddOptions {
  repository: string;
  /** Address of the worker. */
  fromConnect: string;
  class?: string[];
  all?: boolean;
  name?: string;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const label = ({ class: name, version }: WorkerPlugin) =>
  version === undefined ? name : `${name} ${version}`;

function reportFailed({ failed }: ReadPluginFacts): void {
  for (const { plugin, reason } of failed) {
    say(`error: ${label(plugin)} is left out. ${reason}`);
  }
}

function printFiles(planned: readonly PlannedFactsFile[]): void {
  const lines = planned.map(
    ({ path, facts, state }) =>
      `${state === 'same' ? 'unchanged' : state} ${path}: ${facts.artifact} ${
        facts.version
      }, ${many(facts.classes.length, 'class', 'classes')}`,
  );
  process.stdout.write(lines.map(line => `${line}\n`).join(''));
}

/**
 * `kafka-pipelines catalogue add`: reads what a live worker tells of its plugins
 * into the catalogue of a working copy. Nothing is written when the worker or a
 * file is in the way.
 *
 * @returns the exit code
 * @throws UsageError, ConnectWorkerError
 */
export async function addToCatalogue(options: AddOptions): Promise<number> {
  const worker = workerAt(options.fromConnect);
  const { fleet, files } = await openRepository(options.repository);
  const bundled = loadConnectCatalogue();
  const kafka = await worker.version();
  const plugins = workerPlugins(await worker.plugins());
  say(`${worker.url} is Kafka Connect ${kafka} with ${plugins.length} plugins`);
  const chosen = choosePlugins(
    plugins,
    { all: options.all, classes: options.class },
    bundled,
  );
  if (chosen.length === 0) {
    process.stdout.write(
      'Nothing to add: all plugins of the worker are in the catalogue that comes with this tool. Name one with --class, or take --all.\n',
    );
    return OK;
  }
  const read = await readPluginFacts(worker, chosen, {
    catalogue: bundled,
    kafka,
    onPlugin: (plugin, index) =>
      say(`reading ${label(plugin)} (${index + 1} of ${chosen.length})`),
  });
  reportFailed(read);
  const planned = planOwnFacts(
    readOwnFacts(files),
    ownArtifacts(
      read.facts.map(facts => completeFacts(facts, bundled)),
      {
        ...(options.name !== undefined && { name: options.name }),
        declared: name => declaredArtifacts(fleet, name),
        catalogue: fleet.catalogue,
      },
    ),
  );
  await writeFiles(
    options.repository,
    new Map(
      planned.flatMap(({ path, state, text }) =>
        state === 'same' ? [] : [[path, text] as const],
      ),
    ),
  );
  printFiles(planned);
  if (planned.some(({ state }) => state !== 'same')) {
    process.stdout.write(
      '\nNext: look at the files (git diff, git status), then\n  git add catalogue\n  kafka-pipelines check\n',
    );
  }
  return read.failed.length > 0 ? FAILED : OK;
}

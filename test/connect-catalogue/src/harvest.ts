import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogueArtifacts } from './catalogueArtifacts';
import {
  CATALOGUE,
  WORKSPACE,
  writeFacts,
  writeIndex,
} from './catalogueFolder';
import { collectArtifacts } from './collect';
import { fetchArtifacts, pluginPath, workerPath } from './fetch';
import { harvestWithJvm } from './jvm';

const USAGE = `Usage: yarn workspace connect-catalogue-test harvest [options]

  --work FOLDER   keeps what is fetched, about 1.2 GB; default in the user's cache folder
  --to FOLDER     where facts are written; default the catalogue of kafka-pipelines-node`;

const { values } = parseArgs({
  options: {
    work: {
      type: 'string',
      default: join(
        process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
        'kafka-pipelines/connect-catalogue',
      ),
    },
    to: { type: 'string', default: CATALOGUE },
    help: { type: 'boolean' },
  },
});

function main(): void {
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const { work, to } = values;
  const list = catalogueArtifacts();
  mkdirSync(to, { recursive: true });
  fetchArtifacts(list, work);
  const failed = new Set<string>();
  const artifacts = list.kafka.flatMap((version, position) => {
    const plugins = position === 0 ? list.plugins : [];
    const { classes, failures } = harvestWithJvm(
      join(WORKSPACE, 'java'),
      workerPath(work, version),
      plugins.map(({ folder }) => pluginPath(work, folder)),
      join(work, 'run', version),
    );
    for (const each of failures) {
      failed.add(`${each.folder ?? version}: ${each.class}: ${each.reason}`);
    }
    return collectArtifacts(classes, version, plugins);
  });
  const lacking = list.plugins.filter(
    plugin =>
      !artifacts.some(
        ({ artifact, version }) =>
          artifact === plugin.artifact && version === plugin.version,
      ),
  );
  writeFacts(to, artifacts);
  writeIndex(to);

  const classes = artifacts.flatMap(each => each.classes);
  const keys = classes.flatMap(each => Object.keys(each.keys));
  console.log(
    `${artifacts.length} files, ${classes.length} classes, ${keys.length} keys`,
  );
  for (const each of failed) console.error(`Not harvested: ${each}`);
  for (const each of lacking) {
    console.error(`No class found in ${each.artifact} ${each.version}`);
  }
  process.exitCode = failed.size + lacking.length > 0 ? 1 : 0;
}

main();

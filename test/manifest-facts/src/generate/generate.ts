/* Writes the field facts of the node package: see the README. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFactsFolder } from '../folder';
import { BUILT_IN, OTHER_STRIMZI, STRIMZI } from './kinds';
import { readOpenApi } from './openApi';
import { readResourceDefinitions } from './resourceDefinitions';
import { shareParts } from './shareParts';

function main(): void {
  const { values } = parseArgs({
    options: {
      crds: { type: 'string' },
      openapi: { type: 'string' },
      to: { type: 'string', default: manifestFactsFolder },
    },
  });
  if (!values.crds || !values.openapi) {
    throw new Error('--crds and --openapi name folders: see the README');
  }
  const crds = resolve(values.crds);
  const { version, kinds, served, objectMeta } = readOpenApi(
    resolve(values.openapi),
    BUILT_IN,
  );
  const releases = readdirSync(crds)
    .filter(name => /^\d+\.\d+\.\d+$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const { documents, parts } = shareParts({
    kubernetes: { kinds, served },
    ...Object.fromEntries(
      releases.map(release => [
        `strimzi/${release}`,
        readResourceDefinitions(
          join(crds, release),
          STRIMZI,
          OTHER_STRIMZI,
          objectMeta,
        ),
      ]),
    ),
  });
  const index = {
    kubernetes: {
      version,
      source: `OpenAPI of a Kubernetes ${version} API server (/openapi/v3)`,
    },
    strimzi: releases.map(release => ({
      version: release,
      source: `https://github.com/strimzi/strimzi-kafka-operator/tree/${release}/install/cluster-operator`,
    })),
  };
  const folder = resolve(values.to);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries({
    index,
    parts,
    ...documents,
  })) {
    const file = join(folder, `${name}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines(content)}\n`);
  }
  console.log(
    `Strimzi ${releases.join(', ')}, Kubernetes ${version}: ${
      Object.keys(parts).length
    } shared parts`,
  );
}

/** One line per entry and per kind, so that two versions can be compared with `diff`. */
function lines(content: unknown): string {
  const text = JSON.stringify(content, null, 1);
  return text.replace(/\n {3,}/g, '').replace(/\n {2}([\]}])/g, '$1');
}

main();

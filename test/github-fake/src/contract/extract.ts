import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESCRIPTIONS } from './descriptions';
import { graphqlSubset } from './graphqlSubset';
import { GRAPHQL_TYPES } from './graphqlTypes';
import { OPERATIONS } from './operations';
import { subsetOf } from './subsetOf';

const OPENAPI = '@octokit/openapi@23.0.2';
const GRAPHQL = '@octokit/graphql-schema@15.26.1';

/** One file of a package, without installing it: the first has 385 MB. */
function fileOf(spec: string, file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'github-fake-'));
  try {
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
    const [{ filename }] = JSON.parse(run('npm', 'pack', '--json', spec));
    run('tar', '-xzf', filename, `package/${file}`);
    return readFileSync(join(folder, 'package', file), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(name: string, text: string) {
  const path = join(DESCRIPTIONS, name);
  writeFileSync(path, text);
  const prettier = require.resolve('prettier/bin-prettier.js');
  execFileSync(process.execPath, [prettier, '--write', path]);
}

/*
 * Takes what this server knows from GitHub's published descriptions of its
 * REST and GraphQL APIs.
 */
const openapi = JSON.parse(fileOf(OPENAPI, 'generated/api.github.com.json'));
write('rest.json', JSON.stringify(subsetOf(openapi, OPERATIONS, OPENAPI)));
const graphql = fileOf(GRAPHQL, 'schema.graphql');
write(
  'graphql.graphql',
  `# A subset of ${GRAPHQL}\n\n${graphqlSubset(graphql, GRAPHQL_TYPES)}`,
);

import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const EXAMPLES = join(__dirname, '../../../../../examples/gitops');

const MYSQL = /debezium-connector-mysql([@/-])3\.6\.1\.Final/g;

/** What is different in the demo when it runs Debezium for MySQL 2.7.4.Final. */
const OLDER: Record<string, (text: string) => string> = {
  'artifacts/debezium.yaml': text =>
    text
      .replace(MYSQL, 'debezium-connector-mysql$12.7.4.Final')
      .replace('version: 3.6.1.Final', 'version: 2.7.4.Final'),
  'connect-clusters/cdc/values.yaml': text =>
    text.replace(MYSQL, 'debezium-connector-mysql$12.7.4.Final'),
  'pipelines/orders-cdc/values.yaml': text =>
    text
      .replace('version: 3.6.1.Final', 'version: 2.7.4.Final')
      .replace(
        '      topic.prefix: shopdb\n',
        '      topic.prefix: shopdb\n      snapshot.mode: schema_only\n',
      ),
};

export function git(root: string, ...args: string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args],
    { cwd: root, encoding: 'utf8' },
  );
}

/** A committed working copy of the demo as it was with Debezium for MySQL 2.7.4.Final. */
export async function olderDemo(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kafka-pipelines-'));
  await cp(EXAMPLES, root, { recursive: true });
  for (const [path, change] of Object.entries(OLDER)) {
    const text = await readFile(join(root, path), 'utf8');
    const older = change(text);
    if (older === text) {
      throw new Error(`${path} of the demo is not what this expects`);
    }
    await writeFile(join(root, path), older);
  }
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'Demo');
  return root;
}

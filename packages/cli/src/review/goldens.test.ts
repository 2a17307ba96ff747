import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInProcess } from '../__testUtils__/runInProcess';
import {
  removeRepositories,
  TestRepository,
  type Change,
} from './__testUtils__/gitRepository';
import { shops } from './__testUtils__/shops';

const EXAMPLE = resolve(__dirname, '../../../../examples/gitops');
/** Write the goldens anew with this variable, and look at their difference. */
const UPDATES = Boolean(process.env.UPDATE_GOLDENS);

const exampleText = (path: string) => readFileSync(join(EXAMPLE, path), 'utf8');

/** A file of the example with one thing replaced, which has to be there. */
function edited(path: string, before: string, after: string): Change {
  const text = exampleText(path);
  expect(text).toContain(before);
  return { [path]: text.replace(before, after) };
}

const OLD_SUM = 'ab'.repeat(64);
const CDC = 'connect-clusters/cdc/values.yaml';
const DEBEZIUM = 'artifacts/debezium.yaml';

/** What Git has before and after a change. */
interface Case {
  before: () => Change;
  after: () => Change;
}

const CASES: Record<string, Case> = {
  'new-pipeline': {
    before: () => ({ 'pipelines/customers-cdc': null }),
    after: () =>
      Object.fromEntries(
        ['values.yaml', 'values-dev.yaml', 'values-prod.yaml'].map(file => {
          const path = `pipelines/customers-cdc/${file}`;
          return [path, exampleText(path)];
        }),
      ),
  },
  'one-key': {
    before: () => ({}),
    after: () =>
      edited(
        'pipelines/orders-cdc/values.yaml',
        'database.port: 3306',
        'database.port: 3307',
      ),
  },
  'plugin-upgrade': {
    before: () => ({
      ...shops(20),
      ...Object.fromEntries(
        [CDC, DEBEZIUM].map(path => [
          path,
          exampleText(path)
            .replaceAll(
              /(debezium-connector-mysql[@/])3\.6\.1\.Final/g,
              '$13.6.0.Final',
            )
            .replace(
              /(mysql@3\.6\.0\.Final:\n.*\n {4}version: )3\.6\.1\.Final/,
              '$13.6.0.Final',
            )
            .replace(/(3\.6\.0[^]*?sha512sum: )[0-9a-f]{128}/, `$1${OLD_SUM}`)
            .replace('4.3.0-2026.11.1', '4.3.0-2026.10.4'),
        ]),
      ),
      ...edited(
        'pipelines/orders-cdc/values.yaml',
        'version: 3.6.1.Final',
        'version: 3.6.0.Final',
      ),
    }),
    after: () => ({
      [CDC]: exampleText(CDC),
      [DEBEZIUM]: exampleText(DEBEZIUM),
      'pipelines/orders-cdc/values.yaml': exampleText(
        'pipelines/orders-cdc/values.yaml',
      ),
    }),
  },
  'topic-deletion': {
    before: () => ({}),
    after: () => ({
      ...edited(
        'pipelines/orders-cdc/values.yaml',
        '  shop.orders:\n    partitions: 6\n    config: { retention.ms: 604800000 }\n',
        '',
      ),
      ...edited(
        'pipelines/orders-cdc/values-dev.yaml',
        '  shop.orders:\n    config: { retention.ms: 86400000 }\n',
        '',
      ),
    }),
  },
  'preset-change': {
    before: () => shops(30),
    after: () =>
      edited(
        'presets/debezium-mysql.yaml',
        'heartbeat.interval.ms: 10000',
        'heartbeat.interval.ms: 30000',
      ),
  },
  'too-much': {
    before: () => ({}),
    after: () => shops(334),
  },
};

jest.setTimeout(300_000);

afterAll(removeRepositories);

describe('the review comment', () => {
  it.each(Object.keys(CASES))('of %s is the golden one', async name => {
    const { before, after } = CASES[name];
    const repository = new TestRepository();
    const base = repository.commit(before());
    repository.branch('change');
    const head = repository.commit(after());

    const { stdout, stderr } = await runInProcess([
      'review',
      '--repository',
      repository.folder,
      '--base',
      'main',
      '--repository-url',
      'https://github.com/acme/kafka-pipelines',
    ]);
    expect(stderr).toBe('');
    expect(Buffer.byteLength(stdout)).toBeLessThanOrEqual(60_000);
    // The commits depend on the example, which changes for other reasons
    const comment = stdout
      .replaceAll(base, 'b'.repeat(40))
      .replaceAll(head, 'a'.repeat(40))
      .replaceAll(base.slice(0, 10), 'b'.repeat(10))
      .replaceAll(head.slice(0, 10), 'a'.repeat(10));
    const golden = join(__dirname, '__goldens__', `${name}.md`);
    if (UPDATES) writeFileSync(golden, comment);
    expect(comment).toBe(readFileSync(golden, 'utf8'));
  });
});

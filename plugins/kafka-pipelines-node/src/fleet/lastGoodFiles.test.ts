import type { GitOpsRepository } from '../repository/types';
import { lastGoodFiles } from './lastGoodFiles';
import { loadFleet } from './loadFleet';

const CONFIG = `environments:
  dev:
    charts: { kafka-pipeline: { bundled: 0.2.0 }, kafka-connect: { bundled: 0.2.0 } }
    valueFiles: { kafka-pipeline: [defaults/pipeline.yaml], kafka-connect: [] }
`;
const VALUES = 'pipelines/orders/values.yaml';
const GOOD = 'pipeline: { name: orders }\n';
const FILES = {
  'kafka-pipelines.yaml': CONFIG,
  'defaults/pipeline.yaml': 'strimzi: { apiVersion: v1 }\n',
  [VALUES]: GOOD,
  'pipelines/orders/values-dev.yaml': '',
};

type Version = { commit: string; text: string | undefined };

function history(versions: Record<string, Version[]>) {
  const asked: string[] = [];
  const repository: Pick<GitOpsRepository, 'history'> = {
    async *history(path) {
      asked.push(path);
      yield* versions[path] ?? [];
    },
  };
  return { repository, asked };
}

function run(changes: Record<string, string | null>, versions: Version[] = []) {
  const files = new Map(
    Object.entries({ ...FILES, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  );
  const paths = Object.keys(changes);
  const { repository, asked } = history(
    Object.fromEntries(paths.map(path => [path, versions])),
  );
  return lastGoodFiles({ repository, files, fleet: loadFleet(files, []) }).then(
    result => ({ ...result, asked }),
  );
}

describe('lastGoodFiles', () => {
  it('asks for no history when every file can be read', async () => {
    const { files, stale, asked } = await run({});
    expect(Object.fromEntries(files)).toEqual(FILES);
    expect(stale).toEqual([]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['is not YAML', 'pipeline: {\n'],
    ['does not fit its schema', 'pipelin: { name: orders }\n'],
  ])('takes the newest good version of a file that %s', async (_what, bad) => {
    const { files, stale } = await run({ [VALUES]: bad }, [
      { commit: 'c5', text: bad },
      { commit: 'c4', text: undefined },
      { commit: 'c3', text: 'pipeline: [' },
      { commit: 'c2', text: 'pipeline: { name: orders, system: shop }\n' },
      { commit: 'c1', text: GOOD },
    ]);
    expect(files.get(VALUES)).toBe(
      'pipeline: { name: orders, system: shop }\n',
    );
    expect(stale).toEqual([
      {
        path: VALUES,
        since: 'c2',
        findings: [
          expect.objectContaining({ file: VALUES, severity: 'error' }),
        ],
      },
    ]);
    expect(loadFleet(files, []).pipelines.orders.broken).toBe(false);
  });

  it('judges each file by the schema of its place', async () => {
    const shared = 'defaults/pipeline.yaml';
    const { files, stale } = await run({ [shared]: GOOD }, [
      { commit: 'c2', text: GOOD },
      { commit: 'c1', text: FILES[shared] },
    ]);
    expect(files.get(shared)).toBe(FILES[shared]);
    expect(stale).toMatchObject([{ path: shared, since: 'c1' }]);
  });

  it('brings back a values.yaml that its folder still needs', async () => {
    const { files, stale } = await run({ [VALUES]: null }, [
      { commit: 'c2', text: undefined },
      { commit: 'c1', text: GOOD },
    ]);
    expect(files.get(VALUES)).toBe(GOOD);
    expect(stale).toEqual([
      {
        path: VALUES,
        since: 'c1',
        findings: [expect.objectContaining({ rule: 'layout/no-values' })],
      },
    ]);
  });

  it('leaves a file alone that was never good, and says so', async () => {
    const bad = 'pipeline: [';
    const { files, stale } = await run({ [VALUES]: bad }, [
      { commit: 'c1', text: bad },
    ]);
    expect(files.get(VALUES)).toBe(bad);
    expect(stale).toHaveLength(1);
    expect(stale[0].since).toBeUndefined();
  });

  it('keeps a file that has mistakes but can be read', async () => {
    const text = `${GOOD}topics: { orders: { config: { version: 1.10 } } }\n`;
    const { files, stale } = await run({ [VALUES]: text });
    expect(loadFleet(files, []).findings).toContainEqual(
      expect.objectContaining({ file: VALUES, severity: 'error' }),
    );
    expect(files.get(VALUES)).toBe(text);
    expect(stale).toEqual([]);
  });
});

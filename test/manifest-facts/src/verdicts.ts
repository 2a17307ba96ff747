import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from 'charts-test';

const FILE = join(repositoryFolder, 'test/manifest-facts/verdicts.json');

/** By the id of a variant the releases whose server takes it. */
export type Verdicts = ReadonlyMap<string, readonly string[]>;

/** Of a variant that no server takes. */
const NONE = 'none';

/** What servers have said, as it was recorded: ids by releases. */
export function readVerdicts(): Verdicts {
  const recorded: Record<string, string[]> = JSON.parse(
    readFileSync(FILE, 'utf8'),
  );
  return new Map(
    Object.entries(recorded).flatMap(([releases, ids]) =>
      ids.map(id => [id, releases === NONE ? [] : releases.split(' ')]),
    ),
  );
}

/** Records what servers say. */
export function writeVerdicts(verdicts: Verdicts): void {
  const recorded = new Map<string, string[]>();
  for (const [id, releases] of verdicts) {
    const key = releases.join(' ') || NONE;
    recorded.set(key, [...(recorded.get(key) ?? []), id]);
  }
  const text = JSON.stringify(
    Object.fromEntries([...recorded].sort(([a], [b]) => (a < b ? -1 : 1))),
    null,
    1,
  );
  writeFileSync(FILE, `${text}\n`);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Verdict } from '../validation/verdict';
import { WORKSPACE } from '../worker/folders';

const FILE = join(WORKSPACE, 'verdicts.json');

const verdictSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('green') }),
  z.strictObject({
    outcome: z.literal('reported'),
    keys: z.array(z.string()).min(1),
  }),
  z.strictObject({ outcome: z.literal('failed'), status: z.int() }),
]);

/** What the worker has said of each variant, by its id. */
export function readVerdicts(): Record<string, Verdict> {
  return z
    .record(z.string(), verdictSchema)
    .parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

/** Records what the worker says, one variant per line. */
export function writeVerdicts(verdicts: Map<string, Verdict>): void {
  const lines = [...verdicts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, verdict]) => `  ${JSON.stringify(id)}: ${JSON.stringify(verdict)}`,
    );
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { WORKSPACE } from './catalogueFolder';

const mistakeSchema = z.strictObject({
  rule: z.string(),
  keys: z.array(z.string()).min(1),
  /** Why the finding is right. */
  because: z.string(),
  /** Where this can be read. */
  proof: z.url({ protocol: /^https$/ }).optional(),
});

const entrySchema = z.strictObject({
  /** `<publisher>/<name>`. */
  name: z.string().regex(/^[a-z0-9.-]+\/[a-z0-9.-]+$/),
  /** Of the connector's artifact, when its page or the age of its keys says so. */
  version: z.string().optional(),
  source: z.url({ protocol: /^https$/ }),
  /** For a page that shows a part only: name of the config that it is added to. */
  base: z.string().optional(),
  /** Keys that hold a secret in clear, or the place of one. */
  secrets: z.array(z.string()).optional(),
  mistakes: z.array(mistakeSchema).optional(),
  config: z.record(z.string(), z.string()),
});

type Entry = z.output<typeof entrySchema>;

/** A connector's config as its vendor publishes it. */
export interface VendorConfig extends Omit<Entry, 'base'> {
  /** Flat, complete; of a part also what it is added to. */
  config: Record<string, string>;
  /** What a part is added to. */
  base?: VendorConfig;
}

function complete(
  { base: baseName, ...entry }: Entry,
  entries: Map<string, Entry>,
): VendorConfig {
  const { name, config } = entry;
  const base = baseName === undefined ? undefined : entries.get(baseName);
  if (baseName !== undefined && (!base || base.base !== undefined)) {
    throw new Error(`${name}: base ${baseName} is no complete config`);
  }
  const merged = {
    ...base?.config,
    ...config,
  };
  if (!merged['connector.class']) {
    throw new Error(`${name}: no connector.class and no base`);
  }
  return {
    ...entry,
    config: merged,
    ...(base && { base: complete(base, entries) }),
  };
}

/**
 * Reads the configs that vendors publish.
 *
 * @param folder - with one YAML file per publisher
 * @throws Error naming the file or the entry that is not as the README says
 */
export function readVendorConfigs(
  folder = join(WORKSPACE, 'vendor'),
): VendorConfig[] {
  const all = readdirSync(folder)
    .sort()
    .flatMap(file => {
      const result = z
        .array(entrySchema)
        .safeParse(parse(readFileSync(join(folder, file), 'utf8')));
      if (!result.success) {
        throw new Error(`${file}:\n${z.prettifyError(result.error)}`);
      }
      return result.data;
    });
  const byName = new Map(all.map(entry => [entry.name, entry]));
  const twice = all.filter(entry => byName.get(entry.name) !== entry);
  if (twice.length > 0) {
    throw new Error(`${twice[0].name} is there twice`);
  }
  return all.map(entry => complete(entry, byName));
}

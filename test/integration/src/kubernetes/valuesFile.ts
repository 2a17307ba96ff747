import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Writes values to a file of its own for the tests of a `describe` block. @returns its path */
export function valuesFile(values: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'integration-test-'));
  const file = join(folder, 'values.yaml');
  writeFileSync(file, stringify(values));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return file;
}

/*
 * Puts the charts into this package while it is packed (`copy`) and takes them
 * out again (`remove`), so that the workspace has them in one place only. Links
 * become files, because npm leaves links out of an archive.
 */
import { cpSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(folder, 'charts');

rmSync(target, { recursive: true, force: true });
if (process.argv[2] === 'copy') {
  for (const chart of ['kafka-pipeline', 'kafka-connect']) {
    cpSync(join(folder, '../../charts', chart), join(target, chart), {
      recursive: true,
      dereference: true,
      filter: source => !['ci', 'golden'].includes(basename(source)),
    });
  }
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOverlays, readOverlays } from './overlayFiles';

describe('readOverlays', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'overlays-'));
    mkdirSync(join(folder, 'overlay'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) =>
    writeFileSync(join(folder, 'overlay', name), text);

  it('reads all files, in the order of their names', async () => {
    const entry = (kind: string) =>
      `entries: [{ kinds: [${kind}], connects: { source: https://example.org } }]`;
    write('b.yaml', entry('sink'));
    write('a.yaml', entry('source'));
    write('notes.txt', 'not read');
    const overlays = await readOverlays(folder);
    expect(overlays.map(({ entries }) => entries[0].kinds)).toEqual([
      ['source'],
      ['sink'],
    ]);
  });

  it('names the file and the line that is wrong', async () => {
    write('a.yaml', 'entries: [{ kinds: [sink], connects: {} }]');
    await expect(readOverlays(folder)).rejects.toThrow(/a\.yaml:[^]*source/);
  });
});

describe('loadOverlays', () => {
  it('has the families of Kafka Connect and of Debezium, read once', async () => {
    const overlays = await loadOverlays();
    expect(await loadOverlays()).toBe(overlays);
    const prefixes = overlays.flatMap(({ entries }) =>
      entries.flatMap(each => each.prefixes ?? []),
    );
    expect(prefixes.map(each => each.prefix)).toEqual(
      expect.arrayContaining(['transforms.', 'schema.history.internal.']),
    );
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectedOverlays, readOverlays } from './overlays';

describe('readOverlays', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'overlays-'));
    mkdirSync(join(folder, 'overlay'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) =>
    writeFileSync(join(folder, 'overlay', name), text);

  it('reads all files, in the order of their names', () => {
    const entry = (kind: string) =>
      `entries: [{ kinds: [${kind}], connects: { source: https://example.org } }]`;
    write('b.yaml', entry('sink'));
    write('a.yaml', entry('source'));
    write('notes.txt', 'not read');
    const overlays = readOverlays(folder);
    expect(overlays.map(({ entries }) => entries[0].kinds)).toEqual([
      ['source'],
      ['sink'],
    ]);
    expect(JSON.parse(expectedOverlays(folder))).toEqual({
      entries: overlays.flatMap(({ entries }) => entries),
    });
  });

  it('names the file and the line that is wrong', () => {
    write('a.yaml', 'entries: [{ kinds: [sink], connects: {} }]');
    expect(() => readOverlays(folder)).toThrow(/a\.yaml:[^]*source/);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartDefaults } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { parse } from 'yaml';
import { releasesOf } from './changelog';
import { chartNames, chartsFolder, repositoryFolder } from './charts';

describe.each(chartNames)('%s', chart => {
  const read = (file: string) =>
    readFileSync(join(chartsFolder, chart, file), 'utf8');
  const manifest = parse(read('Chart.yaml'));
  const [newest, ...older] = releasesOf(read('CHANGELOG.md'));
  const annotation = (name: string) =>
    parse(manifest.annotations[`artifacthub.io/${name}`] ?? '');

  it('has its version on top of the changelog', () => {
    expect(newest.version).toBe(manifest.version);
    expect(newest.changes.length).toBeGreaterThan(0);
    expect(older.map(({ version }) => version)).not.toContain(newest.version);
  });

  it('tells Artifact Hub the same changes', () => {
    expect(annotation('changes')).toEqual(newest.changes);
  });

  it('names the images that the defaults use', () => {
    const images =
      chart === 'kafka-pipeline' ? [chartDefaults.defaults.ksqldb.image] : [];
    expect(
      (annotation('images') ?? []).map(({ image }: { image: string }) => image),
    ).toEqual(images);
  });

  it('carries the licence of the repository', () => {
    expect(read('LICENSE')).toBe(
      readFileSync(join(repositoryFolder, 'LICENSE'), 'utf8'),
    );
  });
});

describe('releasesOf', () => {
  it('reads versions, dates and changes', () => {
    expect(
      releasesOf(
        '# Changelog\n\n## [1.1.0] - unreleased\n\n### Added\n\n- A.\n\n### Fixed\n\n- B.\n- C.\n\n## [1.0.0] - 2026-01-02\n',
      ),
    ).toEqual([
      {
        version: '1.1.0',
        date: 'unreleased',
        changes: [
          { kind: 'added', description: 'A.' },
          { kind: 'fixed', description: 'B.' },
          { kind: 'fixed', description: 'C.' },
        ],
      },
      { version: '1.0.0', date: '2026-01-02', changes: [] },
    ]);
  });

  it('does not take another heading for a version', () => {
    expect(() => releasesOf('## Next\n')).toThrow('Next');
  });
});

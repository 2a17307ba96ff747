import { testCatalogue } from '../../../connect/catalogue/testCatalogue';
import { reportsOf } from '../testConnector';
import { connectorInstalledVersion } from './connectorInstalledVersion';

const NAME = 'org.example.Source';

const artifact = (version: string, reported?: string) => ({
  artifact: 'org.example:source',
  version,
  classes: [
    {
      class: NAME,
      kind: 'source' as const,
      keys: {},
      ...(reported && { version: reported }),
    },
  ],
});

const found = (
  files: Array<ReturnType<typeof artifact>>,
  asked: string | undefined,
  ...installed: string[]
) =>
  reportsOf(connectorInstalledVersion, {}, testCatalogue(files), {
    version: asked,
    plugins: {
      artifacts: installed.map(version => ({ artifact: 'source', version })),
    },
  }).map(({ message }) => message);

const SAME = [artifact('1.0', '1.0'), artifact('2.0', '2.0')];

describe('connector/missing-version', () => {
  it('wants a version that an artifact has', () => {
    expect(found(SAME, '1.5', '1.0', '2.0')).toEqual([
      'No artifact of the Connect cluster has Source in version 1.5, only in 1.0 and 2.0.',
    ]);
    expect(found(SAME, '[1.2,2.0)', '1.0', '2.0')).toHaveLength(1);
    expect(found(SAME, '[1.0,2.0)', '1.0', '2.0')).toEqual([]);
    expect(found(SAME, '2.0', '1.0', '2.0')).toEqual([]);
    expect(found(SAME, 'latest', '1.0')).toEqual([]);
    expect(found(SAME, undefined, '1.0')).toEqual([]);
  });

  it('compares what the plugin reports', () => {
    const odd = [artifact('1.0', '1.0.5')];
    expect(found(odd, '1.0.5', '1.0')).toEqual([]);
    expect(found(odd, '1.0', '1.0')).toHaveLength(1);
    // Of a version that the catalogue lacks: only as its neighbour does.
    expect(found(odd, '7', '1.1')).toEqual([]);
    expect(found(SAME, '7', '1.1')).toHaveLength(1);
  });

  it('says nothing where the versions are not known', () => {
    expect(found(SAME, '1.5')).toEqual([]);
    expect(found([artifact('1.0')], '1.5', '1.0')).toEqual([]);
  });
});

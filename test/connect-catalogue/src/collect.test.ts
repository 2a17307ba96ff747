import type { PluginArtifact } from './artifacts';
import { collectArtifacts } from './collect';
import type { RawClass } from './raw';

const plugin = (id: string, version: string): PluginArtifact => ({
  artifact: `org.example:${id}`,
  version,
  dependencies: false,
  without: [],
  folder: `${id}-${version}`,
});

const found = (className: string, more: Partial<RawClass>): RawClass => ({
  class: className,
  kind: 'sink',
  folder: null,
  keys: {},
  ...more,
});

const core = {
  jar: 'core-2.0.jar',
  jarArtifact: 'org.example:core',
  jarVersion: '2.0',
};

describe('collectArtifacts', () => {
  const plugins = [plugin('one', '1.0'), plugin('two', '1.0')];

  it('gives what plugins share to the artifact of its jar, once', () => {
    const artifacts = collectArtifacts(
      [
        found('org.example.One', { folder: 'one-1.0', jar: 'one-1.0.jar' }),
        found('org.example.Core', { folder: 'one-1.0', ...core }),
        found('org.example.Two', {
          folder: 'two-1.0',
          jar: 'two-1.0.jar',
          jarArtifact: 'org.example:two',
          jarVersion: '1.0',
        }),
        found('org.example.Core', { folder: 'two-1.0', ...core }),
      ],
      '4.3.1',
      plugins,
    );
    const bundles = [{ artifact: 'org.example:core', version: '2.0' }];
    expect(artifacts).toEqual([
      {
        artifact: 'org.example:core',
        version: '2.0',
        classes: [{ class: 'org.example.Core', kind: 'sink', keys: {} }],
      },
      {
        artifact: 'org.example:one',
        version: '1.0',
        bundles,
        classes: [{ class: 'org.example.One', kind: 'sink', keys: {} }],
      },
      {
        artifact: 'org.example:two',
        version: '1.0',
        bundles,
        classes: [{ class: 'org.example.Two', kind: 'sink', keys: {} }],
      },
    ]);
  });

  it('refuses two plugins that differ on a class they share', () => {
    const shared = [
      found('org.example.Core', { folder: 'one-1.0', ...core }),
      found('org.example.Core', { folder: 'two-1.0', ...core, open: true }),
    ];
    expect(() => collectArtifacts(shared, '4.3.1', plugins)).toThrow(
      'org.example.Core of org.example:core 2.0 has other keys in another plugin or kind',
    );
  });

  it('tells all kinds of a class, whichever was found first', () => {
    const converter = found('Json', {
      kind: 'converter',
      jar: 'connect-json-4.3.1.jar',
    });
    const header = { ...converter, kind: 'header_converter' as const };
    for (const classes of [
      [converter, header],
      [header, converter],
    ]) {
      expect(collectArtifacts(classes, '4.3.1', [])).toEqual([
        {
          artifact: 'org.apache.kafka:connect-json',
          version: '4.3.1',
          classes: [
            {
              class: 'Json',
              kind: 'converter',
              also: ['header_converter'],
              keys: {},
            },
          ],
        },
      ]);
    }
  });

  it("leaves out a plugin's copy of Kafka's classes, and gives Kafka's own to Kafka Connect", () => {
    const artifacts = collectArtifacts(
      [
        found('org.apache.kafka.Text', {
          folder: 'one-1.0',
          jar: 'connect-api-4.3.0.jar',
        }),
        found('org.apache.kafka.Text', { jar: 'connect-api-4.3.1.jar' }),
        found('framework:sink', { kind: 'framework' }),
      ],
      '4.3.1',
      plugins,
    );
    expect(artifacts).toEqual([
      {
        artifact: 'org.apache.kafka:connect-runtime',
        version: '4.3.1',
        classes: [
          { class: 'framework:sink', kind: 'framework', keys: {} },
          { class: 'org.apache.kafka.Text', kind: 'sink', keys: {} },
        ],
      },
    ]);
  });
});

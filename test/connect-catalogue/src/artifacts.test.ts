import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArtifacts } from './artifacts';
import { WORKSPACE } from './catalogueFolder';
import { parentPom, pluginPom, workerPom } from './pom';

const read = (text: string) => readArtifacts(text);

describe('readArtifacts', () => {
  it('reads the list of this workspace', () => {
    const list = read(readFileSync(join(WORKSPACE, 'artifacts.yaml'), 'utf8'));
    expect(list.kafka.length).toBeGreaterThan(1);
    expect(list.plugins.length).toBeGreaterThan(20);
  });

  it('takes versions as they are written', () => {
    const { plugins } = read(
      "kafka: [4.0]\nplugins:\n  - { artifact: 'org.example:sink', versions: [1.10, 2], dependencies: true }\n",
    );
    expect(plugins.map(({ folder }) => folder)).toEqual([
      'sink-1.10',
      'sink-2',
    ]);
    expect(plugins[0]).toMatchObject({ version: '1.10', dependencies: true });
  });

  it.each([
    ['artifact: sink, versions: [1]', 'must be <group>:<artifact>'],
    ["artifact: 'a:b', versions: []", 'versions'],
    ["artifact: 'a:b', versions: ['../1']", 'must be one version'],
    ["artifact: 'a:b', versions: [1], clasifier: all", 'clasifier'],
    ["artifact: 'a:b', versions: [1, 1]", 'b-1 is listed twice'],
  ])('refuses { %s }', (entry, message) => {
    expect(() => read(`kafka: [4.0]\nplugins:\n  - { ${entry} }\n`)).toThrow(
      message,
    );
  });
});

describe('POMs', () => {
  const { plugins } = read(`
kafka: [4.3.1]
plugins:
  - { artifact: 'org.example:archive', versions: [1.0], archive: plugin }
  - { artifact: 'org.example:alone', versions: [1.0], classifier: all }
  - { artifact: 'org.example:tree', versions: [1.0], dependencies: true, without: ['io.other:*'] }
`);
  const pom = (id: string) => {
    const plugin = plugins.find(({ folder }) => folder === `${id}-1.0`);
    return plugin ? pluginPom(plugin, '/plugins/<x>') : '';
  };

  it('unpacks an archive', () => {
    expect(pom('archive')).toContain('<goal>unpack</goal>');
    expect(pom('archive')).toContain(
      '<groupId>org.example</groupId><artifactId>archive</artifactId><version>1.0</version><classifier>plugin</classifier><type>tar.gz</type>',
    );
  });

  it('copies a jar alone unless its dependencies are wanted', () => {
    expect(pom('alone')).toContain(
      '<classifier>all</classifier><exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>',
    );
    expect(pom('tree')).toContain(
      '<exclusions><exclusion><groupId>io.other</groupId><artifactId>*</artifactId></exclusion></exclusions>',
    );
  });

  it('leaves out what the worker brings, and escapes text', () => {
    expect(pom('tree')).toContain('<excludeGroupIds>org.apache.kafka,');
    expect(pom('tree')).toContain(
      '<outputDirectory>/plugins/&lt;x&gt;</outputDirectory>',
    );
  });

  it("has all of Kafka's plugins in the worker", () => {
    const worker = workerPom('4.3.1', '/worker');
    for (const id of ['connect-runtime', 'connect-mirror', 'connect-file']) {
      expect(worker).toContain(
        `<artifactId>${id}</artifactId><version>4.3.1</version>`,
      );
    }
  });

  it('joins modules', () => {
    expect(parentPom(['a', 'b'])).toContain(
      '<modules><module>a</module><module>b</module></modules>',
    );
  });
});

import type { PluginArtifact } from './artifacts';

/** Maven's own plugin that copies and unpacks artifacts. */
const DEPENDENCY_PLUGIN = '3.8.1';

/** Artifacts of Kafka that hold plugins, all in its distribution. */
export const KAFKA_PLUGINS = [
  'connect-file',
  'connect-json',
  'connect-mirror',
  'connect-transforms',
];

/** What every worker brings; a second copy in a plugin would be ignored. */
const BROUGHT_BY_WORKER = [
  'org.apache.kafka',
  'org.slf4j',
  'log4j',
  'ch.qos.logback',
  'ch.qos.reload4j',
  'org.apache.logging.log4j',
];

const SLF4J = '1.7.36';

/** One element with text. */
function element(name: string, text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<${name}>${escaped}</${name}>`;
}

interface Dependency {
  artifact: string;
  version: string;
  classifier?: string;
  type?: string;
  /** Transitive dependencies to leave out, `<group>:<artifact>`. */
  without?: string[];
}

function fields({ artifact, version, classifier, type }: Dependency): string {
  const [group, id] = artifact.split(':');
  return [
    element('groupId', group),
    element('artifactId', id),
    element('version', version),
    classifier ? element('classifier', classifier) : '',
    type ? element('type', type) : '',
  ].join('');
}

function dependency(given: Dependency): string {
  const exclusions = (given.without ?? []).map(pattern => {
    const [group, id] = pattern.split(':');
    return `<exclusion>${element('groupId', group)}${element(
      'artifactId',
      id,
    )}</exclusion>`;
  });
  return `<dependency>${fields(given)}<exclusions>${exclusions.join(
    '',
  )}</exclusions></dependency>`;
}

/** A module that runs one goal of Maven's dependency plugin. */
function modulePom(
  name: string,
  goal: string,
  configuration: string,
  dependencies: Dependency[] = [],
): string {
  return [
    '<project><modelVersion>4.0.0</modelVersion>',
    '<parent><groupId>harvest</groupId><artifactId>harvest</artifactId><version>1</version></parent>',
    element('artifactId', name),
    '<packaging>pom</packaging>',
    `<dependencies>${dependencies.map(dependency).join('')}</dependencies>`,
    '<build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId>',
    element('version', DEPENDENCY_PLUGIN),
    '<executions><execution><phase>process-resources</phase>',
    `<goals>${element('goal', goal)}</goals>`,
    `<configuration>${configuration}</configuration>`,
    '</execution></executions></plugin></plugins></build></project>\n',
  ].join('\n');
}

/** The module that fills the class path of one version of Kafka Connect. */
export function workerPom(version: string, to: string): string {
  return modulePom(
    `worker-${version}`,
    'copy-dependencies',
    `${element('outputDirectory', to)}${element('includeScope', 'runtime')}`,
    [
      ...['connect-runtime', ...KAFKA_PLUGINS].map(id => ({
        artifact: `org.apache.kafka:${id}`,
        version,
      })),
      { artifact: 'org.slf4j:slf4j-simple', version: SLF4J },
    ],
  );
}

/** The module that fills the folder of one plugin. */
export function pluginPom(plugin: PluginArtifact, to: string): string {
  const { artifact, version, archive, classifier } = plugin;
  if (archive) {
    const item = fields({
      artifact,
      version,
      classifier: archive,
      type: 'tar.gz',
    });
    return modulePom(
      plugin.folder,
      'unpack',
      `${element(
        'outputDirectory',
        to,
      )}<artifactItems><artifactItem>${item}</artifactItem></artifactItems>`,
    );
  }
  const without = plugin.dependencies ? plugin.without : ['*:*'];
  const exclude = BROUGHT_BY_WORKER.filter(
    group => !artifact.startsWith(`${group}:`),
  );
  return modulePom(
    plugin.folder,
    'copy-dependencies',
    [
      element('outputDirectory', to),
      element('includeScope', 'runtime'),
      element('excludeGroupIds', exclude.join(',')),
    ].join(''),
    [{ artifact, version, classifier, without }],
  );
}

/** The project of all modules, which lie in folders of their names. */
export function parentPom(modules: string[]): string {
  return [
    '<project><modelVersion>4.0.0</modelVersion>',
    '<groupId>harvest</groupId><artifactId>harvest</artifactId><version>1</version><packaging>pom</packaging>',
    `<modules>${modules
      .map(each => element('module', each))
      .join('')}</modules>`,
    '</project>\n',
  ].join('\n');
}

import type {
  ArtifactVersion,
  ConnectCatalogue,
} from '../../connect/catalogue/connectCatalogue';
import type { InstalledArtifact } from '../../connect/installedPlugins';
import { installedArtifact } from '../../fleet/pluginsOf';
import { nearest } from '../../text/nearest';
import type { FleetRule } from '../rule';

/** The artifact in this very version, and what it bundles; none when the catalogue does not know all of them. */
function knownParts(
  catalogue: ConnectCatalogue,
  { artifact, version }: InstalledArtifact,
): ArtifactVersion[] {
  const own = catalogue
    .artifactVersions(artifact)
    .find(each => each.version === version);
  return own ? [own, ...own.bundles] : [];
}

/** Names of all classes; undefined when some facts were written by hand, which are not complete. */
function classesOf(
  catalogue: ConnectCatalogue,
  parts: ArtifactVersion[],
): string[] | undefined {
  const facts = parts.map(({ artifact, version }) =>
    catalogue.readArtifact(artifact, version),
  );
  const classes = facts.flatMap(each => each?.classes ?? []);
  return facts.includes(undefined) || classes.some(({ source }) => source)
    ? undefined
    : classes.map(each => each.class);
}

function isIn(
  catalogue: ConnectCatalogue,
  parts: ArtifactVersion[],
  name: string,
): boolean {
  return catalogue
    .versions(name)
    .some(({ artifact, version }) =>
      parts.some(
        part => part.artifact === artifact && part.version === version,
      ),
    );
}

/** Who lists classes with an artifact says what connectors may use. */
export const artifactClasses: FleetRule = {
  id: 'artifact/classes',
  severity: 'warning',
  description:
    'An artifact lists a class that it does not have in this version, by the catalogue.',
  explanation:
    'Connectors that use the class pass the checks, and Kafka Connect refuses them.',
  bad: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final:',
    '    version: 3.6.1.Final',
    '    classes: [io.debezium.connector.mysql.MySQLConnector]',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final:',
    '    version: 3.6.1.Final',
    '    classes: [io.debezium.connector.mysql.MySqlConnector]',
  ].join('\n'),
  *checkShared({ catalogue, environments, sharedPlace }) {
    for (const environment of Object.values(environments)) {
      const { artifacts = {} } = environment.connectShared;
      for (const [key, { classes = [] }] of Object.entries(artifacts)) {
        const installed = installedArtifact(key, environment);
        const parts = installed ? knownParts(catalogue, installed) : [];
        const strange = classes.filter(name => !isIn(catalogue, parts, name));
        // Read only when something seems to be wrong.
        const all =
          parts.length > 0 && strange.length > 0
            ? classesOf(catalogue, parts)
            : undefined;
        for (const name of all ? strange : []) {
          const meant = nearest(name, all ?? []);
          yield {
            message: `Artifact ${key} lists ${name}, which it does not have.${
              meant ? ` Did you mean ${meant}?` : ''
            }`,
            hint: 'Correct or remove the class.',
            place: sharedPlace(environment, [
              'artifacts',
              key,
              'classes',
              classes.indexOf(name),
            ]),
          };
        }
      }
    }
  },
};

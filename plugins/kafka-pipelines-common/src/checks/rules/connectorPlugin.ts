import type { ConnectCatalogue } from '../../connect/catalogue/connectCatalogue';
import { versionIn } from '../../connect/installedPlugins';
import { simpleName } from '../../connect/simpleName';
import { installedArtifact } from '../../fleet/pluginsOf';
import { pluginArtifacts } from '../../pipeline/pluginArtifacts';
import { nearest } from '../../text/nearest';
import { configPath } from '../connector/configPath';
import { misnamedClass } from '../connector/misnamedClass';
import { usedClasses, type UsedClass } from '../connector/usedClasses';
import type { FleetRule } from '../rule';
import type { ConnectClusterView } from '../sharedView';

/** Kafka's own transforms, converters, mirror and file connectors are part of every worker. */
const ALWAYS_THERE = /^org\.apache\.kafka\.connect\./;

/** What the workers of a Connect cluster have. */
interface Provided {
  has(className: string): boolean;
  /** Classes that artifacts list, for what somebody may have meant. */
  listed: string[];
}

/** Kafka Connect also takes a class by its simple name, with or without its kind at the end. */
function isMeant(provided: string, name: string): boolean {
  const outer = (text: string) => text.replace(/\$.*$/, '');
  if (provided === name || outer(provided) === outer(name)) {
    return true;
  }
  const simple = outer(simpleName(provided));
  return (
    !name.includes('.') &&
    (simple === outer(name) || simple === `${name}Connector`)
  );
}

/** Undefined when nobody knows what one of the artifacts has inside. */
function providedBy(
  { environment, instance }: ConnectClusterView,
  catalogue: ConnectCatalogue,
): Provided | undefined {
  const named = pluginArtifacts(instance.values);
  const installed = named.flatMap(({ artifact, path }) => {
    const found = installedArtifact(artifact, environment);
    if (found && catalogue.artifactVersions(found.artifact).length > 0) {
      return [{ ...found, isKnown: true }];
    }
    const { classes } = environment.connectShared.artifacts?.[artifact] ?? {};
    // A library that lists no class is a driver.
    return classes || path.includes('libraries')
      ? [{ artifact, version: '', classes: classes ?? [], isKnown: false }]
      : [];
  });
  if (named.length === 0 || installed.length < named.length) {
    return undefined;
  }
  const listed = installed.flatMap(({ classes }) => classes ?? []);
  return {
    listed,
    has: name =>
      listed.some(each => isMeant(each, name)) ||
      installed.some(
        artifact =>
          artifact.isKnown &&
          versionIn(
            catalogue,
            artifact,
            catalogue.find(name)?.class ?? name,
          ) !== undefined,
      ),
  };
}

const kept = new WeakMap<
  ConnectClusterView,
  { provided: Provided | undefined }
>();

/** The same for all connectors of a Connect cluster. */
function keptProvided(
  cluster: ConnectClusterView,
  catalogue: ConnectCatalogue,
): Provided | undefined {
  const entry = kept.get(cluster) ?? {
    provided: providedBy(cluster, catalogue),
  };
  kept.set(cluster, entry);
  return entry.provided;
}

/** Who has a class, by the catalogue; empty when it does not know. */
function artifactsWith(catalogue: ConnectCatalogue, name: string): string {
  const full = catalogue.find(name)?.class ?? name;
  const artifacts = catalogue.versions(full).map(({ artifact }) => artifact);
  return [...new Set(artifacts)].join(' or ');
}

function isMissing(
  { has }: Provided,
  catalogue: ConnectCatalogue,
  { name, kinds }: UsedClass,
): boolean {
  return (
    !ALWAYS_THERE.test(name) &&
    !has(name) &&
    // What no worker can have is said by the rules on unknown classes.
    misnamedClass(catalogue, kinds, name) === undefined
  );
}

/** A class that a connector uses is in one of its Connect cluster's artifacts. */
export const connectorPlugin: FleetRule = {
  id: 'connector/missing-plugin',
  severity: 'warning',
  description:
    'A connector uses a class that no artifact of its Connect cluster has, by the classes listed with it or by the catalogue.',
  explanation:
    'Kafka Connect refuses the connector, and the operator marks it as not ready. What ran before goes on.',
  bad: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final:',
    '    version: 3.6.1.Final',
    '    classes: [io.debezium.connector.mysql.MySqlConnector]',
    '# connect-clusters/cdc/values.yaml',
    'image: registry.example/connect:1',
    'plugins:',
    '  debezium-mysql: { artifact: debezium-connector-mysql@3.6.1.Final }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mongodb:',
    '    class: io.debezium.connector.mongodb.MongoDbConnector',
  ].join('\n'),
  good: [
    '# shared.yaml',
    'artifacts:',
    '  debezium-connector-mysql@3.6.1.Final:',
    '    version: 3.6.1.Final',
    '    classes: [io.debezium.connector.mysql.MySqlConnector]',
    '# connect-clusters/cdc/values.yaml',
    'image: registry.example/connect:1',
    'plugins:',
    '  debezium-mysql: { artifact: debezium-connector-mysql@3.6.1.Final }',
    '# pipelines/orders-cdc/values.yaml',
    'connectors:',
    '  orders-mysql:',
    '    class: io.debezium.connector.mysql.MySqlConnector',
  ].join('\n'),
  *checkPipeline({ catalogue, connectClusterIn, connectors }) {
    for (const connector of connectors) {
      const { connectCluster } = connector.effective;
      const cluster = connectClusterIn(
        connector.environment.name,
        connectCluster,
      );
      const provided = cluster && keptProvided(cluster, catalogue);
      for (const used of provided ? usedClasses(connector.configured) : []) {
        if (provided && isMissing(provided, catalogue, used)) {
          const { key, name, noun } = used;
          const meant = nearest(name, provided.listed);
          const owners = artifactsWith(catalogue, name);
          yield {
            message: `No artifact of Connect cluster ${connectCluster} has the ${noun} class ${name}.${
              meant ? ` Did you mean ${meant}?` : ''
            }`,
            hint: `Correct the class, or add a plugin with ${
              owners || 'it'
            } to connect-clusters/${connectCluster}/values.yaml.`,
            place: connector.place(configPath(connector.merged, key), 'value'),
            subject: connector.subject,
          };
        }
      }
    }
  },
};

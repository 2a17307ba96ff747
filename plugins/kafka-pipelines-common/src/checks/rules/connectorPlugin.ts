import type { ConnectorView } from '../partViews';
import type { ConnectClusterView } from '../sharedView';
import { ownValue } from '../../pipeline/ownRecord';
import { pluginArtifacts } from '../../pipeline/pluginArtifacts';
import { nearest } from '../../text/nearest';
import type { Path } from '../locateInLayers';
import type { FleetRule } from '../rule';

/** Kafka's own transforms, converters, mirror and file connectors are part of every worker. */
const ALWAYS_THERE = /^org\.apache\.kafka\.connect\./;

const CONVERTERS = ['key.converter', 'value.converter', 'header.converter'];

/** Classes of a Connect cluster's plugins; undefined when an artifact does not list its classes. */
function classesOf(cluster: ConnectClusterView): string[] | undefined {
  const { artifacts } = cluster.environment.connectShared;
  const classes = pluginArtifacts(cluster.instance.values).map(
    ({ path, artifact }) =>
      ownValue(artifacts, artifact)?.classes ??
      // A library that lists none is a driver.
      (path.includes('libraries') ? [] : undefined),
  );
  return classes.length > 0 && classes.every(list => list !== undefined)
    ? classes.flat()
    : undefined;
}

/** The classes a connector names, with the path of each. */
function usedClasses({
  merged,
}: ConnectorView): Array<{ kind: string; name: string; path: Path }> {
  const converters = CONVERTERS.map(key => ({
    kind: 'converter',
    name: merged.config?.[key],
    path: ['config', key],
  }));
  const transforms = Object.entries(merged.transforms ?? {}).map(
    ([alias, { type, enabled }]) => ({
      kind: 'transform',
      name: enabled === false ? undefined : type,
      path: ['transforms', alias, 'type'],
    }),
  );
  const predicates = Object.entries(merged.predicates ?? {}).map(
    ([alias, { type, enabled }]) => ({
      kind: 'predicate',
      name: enabled === false ? undefined : type,
      path: ['predicates', alias, 'type'],
    }),
  );
  return [
    { kind: 'connector', name: merged.class, path: ['class'] },
    ...converters,
    ...transforms,
    ...predicates,
  ].flatMap(({ kind, name, path }) =>
    typeof name === 'string' ? [{ kind, name, path }] : [],
  );
}

/** Kafka Connect also takes a class by its simple name, with or without its kind at the end. */
function provides(classes: string[], name: string): boolean {
  const outer = (text: string) => text.replace(/\$.*$/, '');
  return classes.some(provided => {
    if (provided === name || outer(provided) === outer(name)) {
      return true;
    }
    const simple = outer(provided.slice(provided.lastIndexOf('.') + 1));
    return (
      !name.includes('.') &&
      (simple === outer(name) || simple === `${name}Connector`)
    );
  });
}

/** A class that a connector uses is in one of its Connect cluster's artifacts. */
export const connectorPlugin: FleetRule = {
  id: 'connector/missing-plugin',
  severity: 'warning',
  description:
    'A connector uses a class that no artifact of its Connect cluster lists.',
  bad:
    'connectors:\n  orders-mysql:\n    class: io.debezium.connector.mysql.MySqlConector',
  *checkPipeline({ connectClusters, connectors }) {
    for (const connector of connectors) {
      const { connectCluster } = connector.effective;
      const cluster = connectClusters.find(
        each =>
          each.cluster.name === connectCluster &&
          each.environment.name === connector.environment.name,
      );
      const classes = cluster && classesOf(cluster);
      for (const { kind, name, path } of classes
        ? usedClasses(connector)
        : []) {
        if (!ALWAYS_THERE.test(name) && !provides(classes ?? [], name)) {
          const meant = nearest(name, classes ?? []);
          yield {
            message: `No artifact of Connect cluster ${connectCluster} lists the ${kind} class ${name}.${
              meant ? ` Did you mean ${meant}?` : ''
            }`,
            hint: `Correct the class, or add a plugin with it to connect-clusters/${connectCluster}/values.yaml.`,
            place: connector.place(path, 'value'),
            subject: connector.subject,
          };
        }
      }
    }
  },
};

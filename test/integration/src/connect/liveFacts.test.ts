import type {
  ClassFacts,
  KeyFacts,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  ConnectWorker,
  loadConnectCatalogue,
  readPluginFacts,
  workerPlugins,
  type ReadPluginFacts,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { workerUrl } from './worker';

const catalogue = loadConnectCatalogue();

/** Debezium tells the harvester more than a worker: other groups, defaults by way of its own fields. */
const isDebezium = (name: string) => name.startsWith('io.debezium.');

/** Of a key's facts those that a worker and the plugin's jar must agree about. */
function agreed(className: string, facts: KeyFacts): Partial<KeyFacts> {
  const { type, importance, group, order, width, dependents } = facts;
  return isDebezium(className)
    ? { type, importance, width }
    : {
        type,
        importance,
        width,
        group,
        order,
        dependents,
        // A worker prints no default of a password.
        ...(type !== 'PASSWORD' && { default: facts.default }),
      };
}

/** The facts of a class that come with the package, in the very version that a worker has. */
function bundled({ class: name, version }: ClassFacts): ClassFacts | undefined {
  return catalogue
    .versions(name)
    .filter(each => each.version === version)
    .map(each => catalogue.readArtifact(each.artifact, each.version))
    .flatMap(artifact => artifact?.classes ?? [])
    .find(each => each.class === name);
}

/** What of a class differs: `key: told, known`. */
function differences(told: ClassFacts, known: ClassFacts): string[] {
  const knownKeys = new Map(
    Object.entries(known.keys).map(([key, each]) => [
      // Debezium's own names of patterns have lost their backslashes.
      each.pattern && isDebezium(known.class) ? key.replaceAll('\\', '') : key,
      each,
    ]),
  );
  // MongoDB declares the form of a family of keys as if it were a key.
  const keys = Object.entries(told.keys).filter(([key]) => !key.includes('%s'));
  return keys.flatMap(([key, facts]) => {
    const same = knownKeys.get(key);
    if (!same) {
      return [`${told.class} ${key}: not in the catalogue`];
    }
    // Debezium gives families the type of the number in their names, not of their values.
    const typed =
      same.pattern && isDebezium(told.class)
        ? { ...facts, type: same.type }
        : facts;
    const [left, right] = [typed, same].map(each =>
      JSON.stringify(agreed(told.class, each)),
    );
    return left === right ? [] : [`${told.class} ${key}: ${left}, ${right}`];
  });
}

describe('what the worker tells of its plugins', () => {
  let read: ReadPluginFacts;

  beforeAll(async () => {
    const worker = new ConnectWorker({ url: workerUrl() });
    const kafka = await worker.version();
    const plugins = workerPlugins(await worker.plugins());
    read = await readPluginFacts(worker, plugins, { catalogue, kafka });
  });

  it('agrees with what comes from the jars of the same version', () => {
    expect(read.failed).toEqual([]);
    const pairs = read.facts.flatMap(told => {
      const known = bundled(told);
      return known ? [[told, known] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(60);
    expect(pairs.flatMap(([told, known]) => differences(told, known))).toEqual(
      [],
    );
  });

  it('has no keys of Kafka Connect itself', () => {
    const framework = ['name', 'connector.class', 'tasks.max', 'transforms'];
    const merged = read.facts
      .filter(({ kind }) => kind === 'source' || kind === 'sink')
      .filter(({ keys }) => framework.some(key => Object.hasOwn(keys, key)));
    expect(merged.map(each => each.class)).toEqual([]);
  });
});

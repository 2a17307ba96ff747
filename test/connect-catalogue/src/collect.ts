import {
  type ArtifactFacts,
  type ClassFacts,
  compareVersions,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { isDeepStrictEqual } from 'node:util';
import type { PluginArtifact } from './artifacts';
import { KAFKA_PLUGINS } from './pom';
import type { RawClass } from './raw';

interface Coordinates {
  artifact: string;
  version: string;
}

/** The artifact of Kafka whose facts a class of its class path belongs to. */
function ofKafka(jar: string | undefined, version: string): Coordinates {
  const id = KAFKA_PLUGINS.find(each => jar === `${each}-${version}.jar`);
  // Converters of connect-api, config providers of kafka-clients and the
  // framework's own keys are in every worker.
  return { artifact: `org.apache.kafka:${id ?? 'connect-runtime'}`, version };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Sorts what one JVM found into artifacts.
 *
 * A class belongs to the jar it lies in when that jar names its coordinates,
 * so that what Debezium's plugins share is there once; else to the plugin.
 *
 * @param kafka - version of the worker, whose own classes came without a folder
 * @throws Error when two plugins have one artifact in one version with
 * different facts
 */
export function collectArtifacts(
  classes: RawClass[],
  kafka: string,
  plugins: PluginArtifact[],
): ArtifactFacts[] {
  const byFolder = new Map(plugins.map(plugin => [plugin.folder, plugin]));
  const artifacts = new Map<
    string,
    Coordinates & { classes: Map<string, ClassFacts>; bundles: Set<string> }
  >();

  function entryOf({ artifact, version }: Coordinates) {
    const key = `${artifact}:${version}`;
    const entry = artifacts.get(key) ?? {
      artifact,
      version,
      classes: new Map<string, ClassFacts>(),
      bundles: new Set<string>(),
    };
    artifacts.set(key, entry);
    return entry;
  }

  for (const { folder, jar, jarArtifact, jarVersion, ...facts } of classes) {
    if (!folder) {
      add(entryOf(ofKafka(jar, kafka)), facts);
      continue;
    }
    const plugin = byFolder.get(folder);
    // A copy of Kafka's own classes inside a plugin is never used.
    if (!plugin || facts.class.startsWith('org.apache.kafka.')) continue;
    const own = { artifact: plugin.artifact, version: plugin.version };
    if (!jarArtifact || !jarVersion || jarArtifact === plugin.artifact) {
      add(entryOf(own), facts);
    } else {
      const inside = { artifact: jarArtifact, version: jarVersion };
      add(entryOf(inside), facts);
      entryOf(own).bundles.add(`${jarArtifact}:${jarVersion}`);
    }
  }

  return [...artifacts.values()]
    .map(({ artifact, version, classes: found, bundles }) => ({
      artifact,
      version,
      ...(bundles.size > 0 && { bundles: [...bundles].sort().map(split) }),
      classes: [...found.values()].sort((a, b) => order(a.class, b.class)),
    }))
    .sort(
      (a, b) =>
        order(a.artifact, b.artifact) || compareVersions(a.version, b.version),
    );
}

function split(bundle: string): Coordinates {
  const at = bundle.lastIndexOf(':');
  return { artifact: bundle.slice(0, at), version: bundle.slice(at + 1) };
}

/** Adds a class, or another kind of it, or the same again from another plugin. */
function add(
  to: Coordinates & { classes: Map<string, ClassFacts> },
  facts: ClassFacts,
): void {
  const known = to.classes.get(facts.class);
  if (!known) {
    to.classes.set(facts.class, facts);
    return;
  }
  const { kind, also = [], ...rest } = known;
  const { kind: otherKind, ...otherRest } = facts;
  if (!isDeepStrictEqual(rest, otherRest)) {
    throw new Error(
      `${facts.class} of ${to.artifact} ${to.version} has other keys in another plugin or kind`,
    );
  }
  const [first, ...others] = [...new Set([kind, ...also, otherKind])].sort();
  to.classes.set(facts.class, {
    ...rest,
    kind: first,
    ...(others.length > 0 && { also: others }),
  });
}

import { compareVersions } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import {
  type ArtifactList,
  catalogueArtifacts,
  type PluginArtifact,
} from 'connect-catalogue-test';

/** Artifacts whose classes the worker is asked about. */
const PLUGINS = [
  'io.debezium:debezium-connector-postgres',
  'io.debezium:debezium-connector-mysql',
  'io.debezium:debezium-connector-mongodb',
  'io.debezium:debezium-connector-jdbc',
  'org.mongodb.kafka:mongo-kafka-connect',
  'org.apache.iceberg:iceberg-kafka-connect',
  'org.apache.iceberg:iceberg-kafka-connect-transforms',
  'com.github.jcustenborder.kafka.connect:kafka-connect-transform-common',
  'io.apicurio:apicurio-registry-utils-converter',
];

/** Kafka's tools load its API even where nobody logs through it. */
const LOG4J_API = '2.25.1';

/** What a broker and a worker are made of. */
export interface WorkerArtifacts {
  /** Version of Kafka, of the broker and of the worker. */
  kafka: string;
  /** On the class path of both, besides the worker's own jars. */
  libraries: PluginArtifact[];
  plugins: PluginArtifact[];
  /** All of these, to be fetched. */
  list: ArtifactList;
}

function library(artifact: string, version: string): PluginArtifact {
  return {
    artifact,
    version,
    folder: `${artifact.slice(artifact.indexOf(':') + 1)}-${version}`,
    dependencies: true,
    without: [],
  };
}

function newest(versions: PluginArtifact[]): PluginArtifact | undefined {
  return [...versions]
    .sort((a, b) => compareVersions(a.version, b.version))
    .at(-1);
}

/**
 * The newest versions that the catalogue has facts of, so that the worker and
 * the checks talk about the same classes.
 *
 * @throws Error naming a plugin that the catalogue's list does not have
 */
export function workerArtifacts(): WorkerArtifacts {
  // Of Kafka's versions the first one loads all plugins of the catalogue.
  const { kafka, plugins: all } = catalogueArtifacts();
  const plugins = PLUGINS.map(name => {
    const plugin = newest(all.filter(({ artifact }) => artifact === name));
    if (!plugin) throw new Error(`artifacts.yaml does not list ${name}`);
    return plugin;
  });
  const libraries = [
    library('org.apache.kafka:kafka_2.13', kafka[0]),
    library('org.apache.logging.log4j:log4j-api', LOG4J_API),
  ];
  return {
    kafka: kafka[0],
    libraries,
    plugins,
    list: { kafka: [kafka[0]], plugins: [...libraries, ...plugins] },
  };
}

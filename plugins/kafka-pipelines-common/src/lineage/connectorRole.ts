import { simpleName } from '../connect/simpleName';
import { BIGQUERY_SINK } from './bigQueryTables';
import { DEBEZIUM_CONNECTORS } from './debeziumConnectors';

/** `org.apache.kafka.connect.mirror.MirrorSourceConnector` has `topics` and is no sink. */
const MIRROR_MAKER = /^org\.apache\.kafka\.connect\.mirror\./;

/**
 * Whether a connector reads or writes topics: from what its class is known to
 * be, from its name, else from the keys Kafka Connect itself gives to sinks.
 *
 * @returns undefined when nothing tells
 */
export function connectorRole(
  connectorClass: string,
  config: Record<string, string>,
): 'source' | 'sink' | undefined {
  if (connectorClass === BIGQUERY_SINK) {
    return 'sink';
  }
  if (
    DEBEZIUM_CONNECTORS.has(connectorClass) ||
    MIRROR_MAKER.test(connectorClass)
  ) {
    return 'source';
  }
  const name = simpleName(connectorClass);
  if (/sink/i.test(name)) {
    return 'sink';
  }
  if (
    /source/i.test(name) ||
    /^io\.debezium\.connector\./.test(connectorClass)
  ) {
    return 'source';
  }
  return config.topics?.trim() || config['topics.regex']?.trim()
    ? 'sink'
    : undefined;
}

/** Why the datasets or topics of a connector class are not known. */
export function unknownClassReason(connectorClass: string): string {
  if (!connectorClass) {
    return 'the connector has no class';
  }
  if (MIRROR_MAKER.test(connectorClass)) {
    return 'what MirrorMaker mirrors depends on its replication policy and on the other cluster, which are not evaluated';
  }
  const name = simpleName(connectorClass);
  return /http/i.test(name)
    ? `${name} talks to an HTTP endpoint, which is not tracked as a dataset`
    : `it is not known how ${name} names what it reads and writes`;
}

/** What a connector does: write into Kafka (`source`) or read from it (`sink`). @public */
export type ConnectorKind = 'source' | 'sink';

/** Debezium names its sources after the database, without the word. */
const DEBEZIUM_SOURCE = /^io\.debezium\.connector\./;

/**
 * The kind of a connector class by its name. Kafka Connect itself tells it only
 * from the loaded class; every public connector follows one of these names.
 *
 * @returns undefined when the name does not say
 * @public
 */
export function connectorKind(className: string): ConnectorKind | undefined {
  const simpleName = className.slice(className.lastIndexOf('.') + 1);
  if (/Sink/.test(simpleName)) {
    return 'sink';
  }
  return /Source/.test(simpleName) || DEBEZIUM_SOURCE.test(className)
    ? 'source'
    : undefined;
}

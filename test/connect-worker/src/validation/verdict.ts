import type { FieldError, Validation } from './validateConfig';

/** How a plugin says that it could not connect, which a config in a test cannot help. */
interface ConnectionError {
  key: string;
  message: RegExp;
}

/**
 * Messages of the plugins in this workspace, as their workers give them for
 * an address where nobody listens.
 */
const CONNECTION_ERRORS: ConnectionError[] = [
  // Debezium for PostgreSQL
  {
    key: 'database.hostname',
    message:
      /^Error while validating connector config: Connection to \S+ refused\./,
  },
  // Debezium for MySQL
  {
    key: 'database.hostname',
    message:
      /^Error during connection validation: io\.debezium\.DebeziumException: Failed to establish connection with the database/,
  },
  // Debezium for MongoDB
  {
    key: 'mongodb.connection.string',
    message: /^Unable to connect: Timed out while waiting for a server/,
  },
  // MongoDB's own connectors
  {
    key: 'connection.uri',
    message: /^Unable to connect to the server\./,
  },
];

function isConnectionError({ key, messages }: FieldError): boolean {
  return messages.every(text =>
    CONNECTION_ERRORS.some(
      known => known.key === key && known.message.test(text),
    ),
  );
}

/** What Kafka Connect's validation makes of a config. */
export type Verdict =
  /** Nothing is wrong with the config, whether or not its database answers. */
  | { outcome: 'green' }
  /** These keys are wrong, sorted. */
  | { outcome: 'reported'; keys: string[] }
  /** There was no answer but an error of the worker. */
  | { outcome: 'failed'; status: number };

/** A verdict without what may be secret: messages are judged and dropped. */
export function verdictOf(validation: Validation): Verdict {
  if ('failed' in validation) {
    return { outcome: 'failed', status: validation.failed };
  }
  const keys = validation.errors
    .filter(error => !isConnectionError(error))
    .map(({ key }) => key)
    .sort();
  return keys.length > 0 ? { outcome: 'reported', keys } : { outcome: 'green' };
}

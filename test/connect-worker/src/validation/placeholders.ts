import { secretReferences } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { FlatConfig } from '../configs/exampleConnectors';

/**
 * What stands for a reference, by the end of its key. Addresses are of this
 * machine, at a port where nobody listens, so that a connection fails at once.
 */
const BY_KEY: Array<[key: RegExp, value: string]> = [
  [/hostname$/, '127.0.0.1'],
  [/port$/, '1'],
  [
    /connection\.(?:string|uri)$/,
    'mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100&connectTimeoutMS=100',
  ],
  [/connection\.url$/, 'jdbc:postgresql://127.0.0.1:1/placeholder'],
  [
    /sasl\.jaas\.config$/,
    'org.apache.kafka.common.security.scram.ScramLoginModule required username="placeholder" password="placeholder";',
  ],
];

/** Whatever may be a text. */
const TEXT = 'placeholder';

/** Where a database listens besides its host, which a placeholder stands for. */
const PORTS = ['database.port'];

function placeholder(key: string): string {
  return BY_KEY.find(([pattern]) => pattern.test(key))?.[1] ?? TEXT;
}

/**
 * A config for a worker that has no config provider: it would take a reference
 * for the value, and a reference is no host name and no number. Values that
 * hold one are replaced as a whole by a placeholder of the kind that the key
 * takes, and the ports of such hosts by one where nobody listens, so that no
 * database of this machine is asked.
 */
export function withPlaceholders(config: FlatConfig): FlatConfig {
  const replaced = Object.entries(config).map(
    ([key, value]): [string, string] =>
      secretReferences(value).length > 0
        ? [key, placeholder(key)]
        : [key, PORTS.includes(key) ? placeholder(key) : value],
  );
  return Object.fromEntries(replaced);
}

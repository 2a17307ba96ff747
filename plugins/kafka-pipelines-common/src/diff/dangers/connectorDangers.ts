import { differs, type FoundDanger, type ReadKey } from './found';

/** Config keys that say who a connector is to its source, to Kafka or to its offsets. */
const IDENTITY = [
  'topic.prefix',
  'database.server.name',
  'database.server.id',
  'slot.name',
  'publication.name',
  'consumer.override.group.id',
].map(key => `config.${key}`);

/** True for a key that makes a connector another one when it changes. */
export function isConnectorIdentity(key: string): boolean {
  return key === 'class' || key === 'cluster' || IDENTITY.includes(key);
}

/**
 * What of a change of a connector deserves a second look.
 *
 * @param before - reads what its KafkaConnector says: `class`, `config.<key>`,
 *   and `cluster`, its Connect cluster
 */
export function connectorDangers(
  before: ReadKey,
  after: ReadKey,
): FoundDanger[] {
  const found: FoundDanger[] = [];
  if (differs(before, after, 'class')) {
    found.push({
      key: 'class',
      message: 'becomes a connector of another class',
    });
  }
  if (differs(before, after, 'cluster')) {
    found.push({
      key: 'cluster',
      message:
        'moves to another Connect cluster, which does not know how far it has read; it starts over there',
    });
  }
  for (const key of IDENTITY) {
    if (differs(before, after, key)) {
      found.push({
        key,
        message: `gets another identity (${key.replace(
          'config.',
          '',
        )}); it may start over, and what it made before is left behind`,
      });
    }
  }
  return found;
}

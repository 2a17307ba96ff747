import type { Danger } from '../../rest/types';
import type { FieldChange, PartDiff } from '../types';
import { connectorDangers } from './connectorDangers';
import { DEFAULT_VALUE, type FoundDanger, type ReadKey } from './found';
import { removalMessage } from './removal';
import { topicDangers } from './topicDangers';

/** A danger, with what it is to a topic. */
interface PartDanger extends Danger {
  dataAtRisk?: boolean;
}

/** Kind of the object of Kubernetes that a part is. */
const KINDS = {
  connector: 'KafkaConnector',
  topic: 'KafkaTopic',
  'ksqldb-app': 'StatefulSet',
} as const;

/** What stays the same reads alike on both sides, so changes are enough. */
function reader(
  fields: readonly FieldChange[],
  side: 'before' | 'after',
): ReadKey {
  const byKey = new Map(fields.map(field => [field.key, field]));
  return key => {
    const field = byKey.get(key);
    // Another secret is another value, whatever it is
    return field?.secret ? side : field?.[side];
  };
}

function appDangers(before: ReadKey, after: ReadKey): FoundDanger[] {
  const messages: Record<string, string> = {
    cluster:
      'moves to another Kafka cluster, where its queries start without state',
    mode: 'changes its mode, which an app cannot do: its queries start again',
    namespace:
      'moves to another namespace; the one that runs stays beside it until somebody deletes it',
    serviceId:
      'gets another identity (serviceId); its queries start again without state, and the topics of the old one stay',
    'storage.size':
      'its volumes change, which Kubernetes refuses for a StatefulSet that exists',
    'storage.storageClass':
      'its volumes change, which Kubernetes refuses for a StatefulSet that exists',
  };
  return Object.entries(messages)
    .filter(([key]) => before(key) !== after(key))
    .map(([key, message]) => ({ key, message }));
}

function found({ kind, fields }: PartDiff): FoundDanger[] {
  const [before, after] = [reader(fields, 'before'), reader(fields, 'after')];
  switch (kind) {
    case 'connector':
      return connectorDangers(before, after);
    case 'topic':
      return topicDangers(before, after);
    default:
      return appDangers(before, after);
  }
}

function valuesOf(
  fields: readonly FieldChange[],
  key: string,
): Danger['values'] {
  const field = fields.find(each => each.key === key);
  if (!field || field.secret) return undefined;
  const { before, after, duration } = field;
  return {
    before: duration?.before ?? before ?? DEFAULT_VALUE,
    after: duration?.after ?? after ?? DEFAULT_VALUE,
  };
}

/**
 * What of a change of a part deserves a second look.
 *
 * @param stays - whether a removed part is left in the cluster
 */
export function partDangers(part: PartDiff, stays: boolean): PartDanger[] {
  const about = {
    environment: part.environment,
    kind: KINDS[part.kind],
    name: part.name,
  };
  if (part.change === 'added') return [];
  if (part.change === 'removed') {
    return [
      {
        ...about,
        message: removalMessage(about.kind, stays)!,
        ...(part.kind === 'topic' && { dataAtRisk: true }),
      },
    ];
  }
  return found(part).map(({ key, message, dataAtRisk }) => {
    const values = valuesOf(part.fields, key);
    return {
      ...about,
      message,
      ...(values && { values }),
      ...(dataAtRisk && { dataAtRisk }),
    };
  });
}

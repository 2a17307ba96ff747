import { differs, type FoundDanger, type ReadKey } from './found';

/** Topic settings by which Kafka throws records away. */
const RETENTION = ['config.retention.ms', 'config.retention.bytes'];

/** -1 keeps all; a default is not known here, so a limit where there was none counts as less. */
function isLess(now: string | undefined, was: string | undefined): boolean {
  const limit = (value: string | undefined) =>
    value === undefined || Number(value) < 0 ? Infinity : Number(value);
  return limit(now) < limit(was);
}

function partitionsMessage(
  before: string | undefined,
  after: string | undefined,
): string {
  if (before === undefined || after === undefined) {
    return 'gets the number of partitions from elsewhere; when they become more, records of one key no longer all stand in one';
  }
  return Number(after) < Number(before)
    ? 'gets fewer partitions, which Kafka cannot do'
    : 'gets more partitions; records of one key no longer all stand in one';
}

/**
 * What of a change of a topic deserves a second look.
 *
 * @param before - reads what its KafkaTopic says: `topicName`, `partitions`,
 *   `replicas`, `config.<key>`
 */
export function topicDangers(before: ReadKey, after: ReadKey): FoundDanger[] {
  const found: FoundDanger[] = [];
  if (differs(before, after, 'topicName')) {
    found.push({ key: 'topicName', message: 'means another topic of Kafka' });
  }
  if (differs(before, after, 'partitions')) {
    found.push({
      key: 'partitions',
      message: partitionsMessage(before('partitions'), after('partitions')),
      dataAtRisk: true,
    });
  }
  if (differs(before, after, 'replicas')) {
    found.push({
      key: 'replicas',
      message: 'gets another number of replicas, which moves its data',
    });
  }
  if (differs(before, after, 'config.cleanup.policy')) {
    found.push({
      key: 'config.cleanup.policy',
      message: 'gets another cleanup policy; records may be thrown away',
      dataAtRisk: true,
    });
  }
  for (const key of RETENTION) {
    if (isLess(after(key), before(key))) {
      found.push({
        key,
        message: `keeps records for less (${key.replace(
          'config.',
          '',
        )}); older ones are thrown away`,
        dataAtRisk: true,
      });
    }
  }
  return found;
}

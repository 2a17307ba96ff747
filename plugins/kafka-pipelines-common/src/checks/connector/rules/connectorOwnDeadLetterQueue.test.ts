import { sourceCatalogue, reportsOf } from '../testConnector';
import { connectorOwnDeadLetterQueue } from './connectorOwnDeadLetterQueue';

const found = (config: Record<string, string>) =>
  reportsOf(connectorOwnDeadLetterQueue, config, sourceCatalogue({}), {
    class: 'com.private.HttpSinkConnector',
  });

const KEY = 'errors.deadletterqueue.topic.name';

describe('connector/own-dead-letter-queue', () => {
  it('finds it in the list of topics and by their pattern', () => {
    expect(found({ topics: 'a, dead', [KEY]: 'dead' })).toEqual([
      {
        key: KEY,
        message:
          'The sink reads its own dead letter queue dead: a record it fails on would come back for ever.',
        hint: 'Name another topic.',
      },
    ]);
    expect(found({ 'topics.regex': 'a\\..*', [KEY]: 'a.dead' })).toHaveLength(
      1,
    );
  });

  it('is content with another topic', () => {
    expect(found({ topics: 'a', [KEY]: 'dead' })).toEqual([]);
    expect(found({ 'topics.regex': 'a\\..*', [KEY]: 'dead.a' })).toEqual([]);
    expect(found({ topics: 'a' })).toEqual([]);
    expect(found({ 'topics.regex': '(', [KEY]: 'dead' })).toEqual([]);
    expect(found({ 'topics.regex': '.*', [KEY]: '${env:DEAD}' })).toEqual([]);
  });
});

import { readMirror, type Mirror } from './mirror';
import { topicThatGoesRound } from './mirrorLoop';

const IDENTITY = 'org.apache.kafka.connect.mirror.IdentityReplicationPolicy';

const mirror = (
  source: string,
  target: string,
  more: Record<string, string> = {},
): Mirror => {
  const read = readMirror({
    'source.cluster.alias': source,
    'target.cluster.alias': target,
    ...more,
  });
  if (!read) {
    throw new Error('no mirror');
  }
  return read;
};
const identity = { 'replication.policy.class': IDENTITY };

describe('topicThatGoesRound', () => {
  it('trusts the default policy, which knows copies by their prefix', () => {
    expect(
      topicThatGoesRound([mirror('a', 'b'), mirror('b', 'a')]),
    ).toBeUndefined();
  });

  it('finds two mirrors that keep names', () => {
    expect(
      topicThatGoesRound([
        mirror('a', 'b', { ...identity, topics: 'orders,items' }),
        mirror('b', 'a', { ...identity, topics: 'items.*' }),
      ]),
    ).toBe('items');
    expect(
      topicThatGoesRound([
        mirror('a', 'b', { ...identity, topics: 'orders' }),
        mirror('b', 'a', { ...identity, topics: 'items' }),
      ]),
    ).toBeUndefined();
    expect(
      topicThatGoesRound([
        mirror('a', 'b', identity),
        mirror('b', 'a', { ...identity, 'topics.exclude': '.*' }),
      ]),
    ).toBeUndefined();
  });

  it('finds aliases that do not agree', () => {
    expect(topicThatGoesRound([mirror('east', 'west'), mirror('b', 'a')])).toBe(
      'x1',
    );
  });

  it('finds copies that a mirror within one cluster copies again', () => {
    expect(topicThatGoesRound([mirror('a', 'b')])).toBe('x1');
    expect(
      topicThatGoesRound([mirror('a', 'b', { topics: 'orders' })]),
    ).toBeUndefined();
    expect(topicThatGoesRound([mirror('a', 'a')])).toBeUndefined();
    expect(topicThatGoesRound([mirror('a', 'b', identity)])).toBe('x1');
    expect(topicThatGoesRound([mirror('a', 'a', identity)])).toBeUndefined();
  });

  it('says nothing of patterns that are hard to read', () => {
    expect(
      topicThatGoesRound([mirror('a', 'b', { topics: '(?i)orders|.*' })]),
    ).toBeUndefined();
  });
});

describe('readMirror', () => {
  it('leaves mirrors alone that others decide about', () => {
    expect(readMirror({ 'replication.policy.class': 'com.acme.P' })).toBe(
      undefined,
    );
    expect(readMirror({ transforms: 'route' })).toBe(undefined);
    expect(readMirror({ 'topic.filter.class': 'com.acme.F' })).toBe(undefined);
  });
});

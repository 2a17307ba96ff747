import { namesOf } from '../../transforms/topicPattern';
import { copyOf, isHardToRead, type Mirror } from './mirror';

/** What has gone round so often does not stop. */
const ROUNDS = 3;

function goesRound(mirrors: readonly Mirror[], topic: string): boolean {
  let name: string | undefined = topic;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const mirror of mirrors) {
      name = name === undefined ? undefined : copyOf(mirror, name);
    }
  }
  return name !== undefined;
}

/**
 * A topic whose records mirrors copy again and again, from one cluster to the
 * next and back to the first.
 *
 * @param mirrors - in this order; the last one leads to where the first begins
 * @returns an example; undefined when there is none, or nobody can say
 */
export function topicThatGoesRound(
  mirrors: readonly [Mirror, ...Mirror[]],
): string | undefined {
  return mirrors.some(isHardToRead)
    ? undefined
    : mirrors[0].topics
        .flatMap(each => namesOf(each) ?? [])
        .find(topic => goesRound(mirrors, topic));
}

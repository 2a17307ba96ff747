import { durationText } from './durations';
import type { Setting, Settings } from './settings';
import type { FieldChange } from './types';

function shown(key: string, before?: Setting, after?: Setting) {
  const values = {
    ...(before && { before: before.text }),
    ...(after && { after: after.text }),
  };
  const duration = {
    ...(before && durations(key, before, 'before')),
    ...(after && durations(key, after, 'after')),
  };
  return {
    ...values,
    ...(Object.keys(duration).length > 0 && { duration }),
  };
}

function durations(
  key: string,
  { text }: Setting,
  side: 'before' | 'after',
): { before?: string; after?: string } {
  const duration = durationText(key, text);
  return duration === undefined ? {} : { [side]: duration };
}

/**
 * What is another value, or there on one side only. Where one of the two is a
 * secret, none is shown: the old one may still be in use.
 *
 * @param isIdentity - whether a key says what the thing is to others
 * @returns sorted by key
 */
export function fieldChanges(
  before: Settings,
  after: Settings,
  isIdentity: (key: string) => boolean = () => false,
): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .flatMap(key => {
      const [old, now] = [before.get(key), after.get(key)];
      if (old?.text === now?.text) return [];
      return [
        {
          key,
          ...(old?.isSecret() || now?.isSecret()
            ? { secret: true }
            : shown(key, old, now)),
          ...(before.size > 0 &&
            after.size > 0 &&
            isIdentity(key) && { identity: true }),
        },
      ];
    });
}

import { nearest } from './nearest';

/** Two dotted names without the parts that both begin with. */
function withoutSharedParts(a: string, b: string): [string, string] {
  const [ofA, ofB] = [a.split('.'), b.split('.')];
  const most = Math.min(ofA.length, ofB.length) - 1;
  let shared = 0;
  while (shared < most && ofA[shared] === ofB[shared]) shared += 1;
  return [ofA.slice(shared).join('.'), ofB.slice(shared).join('.')];
}

/**
 * The config key somebody most likely meant, as `nearest`. What it shares with
 * a candidate makes no slip likelier: `database.names` is not `database.user`.
 */
export function nearestKey(
  name: string,
  candidates: Iterable<string>,
): string | undefined {
  return nearest(
    name,
    [...candidates].filter(candidate => {
      const [own, other] = withoutSharedParts(name, candidate);
      return nearest(own, [other]) !== undefined;
    }),
  );
}

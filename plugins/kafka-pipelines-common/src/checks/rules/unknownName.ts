import { nearest } from '../../text/nearest';

/**
 * Message and hint for a name that leads nowhere.
 *
 * @param what - what it should be the name of, as in `Kafka cluster`
 */
export function unknownName(
  what: string,
  name: string,
  known: readonly string[],
  environment: string,
): { message: string; hint: string } {
  const meant = nearest(name, known);
  return {
    message: `There is no ${what} ${name}.${
      meant ? ` Did you mean ${meant}?` : ''
    }`,
    hint: `Known in ${environment}: ${[...known].sort().join(', ') || 'none'}.`,
  };
}

import { nearest } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { UsageError } from './exitCodes';

/** The error about a name that the command line has and the repository has not. */
export function noSuch(
  what: string,
  name: string,
  known: readonly string[],
): UsageError {
  const meant = nearest(name, known);
  return new UsageError(
    `There is no ${what} ${name}.${
      meant ? ` Did you mean ${meant}?` : ''
    } Known: ${known.join(', ') || 'none'}`,
  );
}

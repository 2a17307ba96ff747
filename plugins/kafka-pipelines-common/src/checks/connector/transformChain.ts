import { secretReferences } from '../../connect/secretReferences';
import { secretShape } from '../../connect/secretShapes';
import type { Step } from '../../transforms/step';
import type { ConfiguredConnector } from './configuredConnector';
import { listedPlugins, type ListedPlugin } from './listedPlugins';

/**
 * Nobody knows what a config provider will put there, and what looks like a
 * secret is not judged either, because rules quote parts of what they judge.
 */
export function knownText(text: string | undefined): string | undefined {
  return text === undefined ||
    secretReferences(text).length > 0 ||
    secretShape(text, true) !== undefined
    ? undefined
    : text;
}

function step({ alias, option, scope }: ListedPlugin): Step {
  const predicate = option('predicate');
  return {
    alias,
    // A package does not tell what a class does that nobody knows.
    class: scope.facts?.class ?? '',
    option: each => knownText(option(each)),
    ...(predicate !== undefined && {
      gate: { predicate, negate: option('negate')?.toLowerCase() === 'true' },
    }),
  };
}

/** The transforms of a connector in the order in which they apply. */
export function transformChain(connector: ConfiguredConnector): Step[] {
  return listedPlugins(connector, 'transforms').map(step);
}

import { isClassName } from '../../connect/className';
import type { ConfiguredConnector } from './configuredConnector';
import { isSharedAlias } from './isSharedAlias';
import { misnamedClass } from './misnamedClass';
import { isListed, usedClasses, type UsedClass } from './usedClasses';

/**
 * The classes of a connector that the catalogue does not know and that are no
 * slips: of these nothing but their names is judged.
 */
export function privateClasses(connector: ConfiguredConnector): UsedClass[] {
  const { catalogue, scopes } = connector;
  // Without a catalogue nothing is known, Kafka Connect itself included.
  if (scopes[0].readers.length === 0) {
    return [];
  }
  return usedClasses(connector).filter(
    ({ name, kinds, scope }) =>
      scope.facts === undefined &&
      catalogue.find(name) === undefined &&
      // An alias that several classes have is not unknown.
      !isSharedAlias(catalogue, name) &&
      // Nor is a value quoted that may be anything, even a secret.
      isClassName(name) &&
      (isListed(connector, name) ||
        misnamedClass(catalogue, kinds, name) === undefined),
  );
}

/** What is said of a class that the catalogue does not know. */
export function describePrivateClass({
  name,
  noun,
}: {
  name: string;
  noun: string;
}): string {
  return `The ${noun} class ${name} is not in the catalogue: its keys are not checked.`;
}

/** How its facts get there. */
export const HOW_TO_ADD =
  'Take its facts from a worker that has it: kafka-pipelines catalogue add --from-connect URL.';

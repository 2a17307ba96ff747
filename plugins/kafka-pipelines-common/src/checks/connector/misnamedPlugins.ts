import { isClassName } from '../../connect/className';
import type { ConfiguredConnector } from './configuredConnector';
import type { ConfigReport } from './connectorRule';
import { misnamedClass } from './misnamedClass';
import { isListed, usedClasses, type UsedClass } from './usedClasses';

/** Classes of a connector's config that no worker can load for what they are used as. */
export function* misnamedPlugins(
  connector: ConfiguredConnector,
  nouns: readonly UsedClass['noun'][],
): Generator<ConfigReport> {
  const { catalogue } = connector;
  for (const { key, name, noun, kinds, scope } of usedClasses(connector)) {
    if (scope.facts?.kind === kinds[0]) {
      continue;
    }
    // An artifact may be said to have it although the catalogue does not know it.
    const judged =
      nouns.includes(noun) &&
      (catalogue.find(name) !== undefined ||
        !isClassName(name) ||
        !isListed(connector, name));
    const mistake = judged ? misnamedClass(catalogue, kinds, name) : undefined;
    if (mistake) {
      yield {
        key,
        ...mistake,
        ...(!isClassName(name) && { message: `${key} is no class name.` }),
      };
    }
  }
}

import {
  nearest,
  simpleName,
  type ConnectCatalogue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { WorkerPlugin } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-node';
import { UsageError } from '../exitCodes';

/** A worker has dozens of plugins: more than a line can show. */
const MAX_NAMES = 5;

function firstOf(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${
    rest > 0 ? ` and ${rest} more` : ''
  }`;
}

function named(plugins: readonly WorkerPlugin[], name: string): WorkerPlugin[] {
  const found = plugins.filter(
    each => each.class === name || simpleName(each.class) === name,
  );
  if (found.length === 0) {
    const names = [...new Set(plugins.map(each => each.class))];
    const meant = nearest(name, [...names, ...names.map(simpleName)]);
    throw new UsageError(
      `The worker has no plugin ${name}.${
        meant ? ` Did you mean ${meant}?` : ''
      } Its plugins: ${firstOf(names)}`,
    );
  }
  return found;
}

/**
 * The plugins of a worker to read: those named, all, or those of which nobody
 * else knows anything.
 *
 * @param bundled - the catalogue without what the repository adds
 * @throws UsageError for a name that the worker does not have
 */
export function choosePlugins(
  plugins: readonly WorkerPlugin[],
  { all, classes }: { all?: boolean; classes?: readonly string[] },
  bundled: ConnectCatalogue,
): WorkerPlugin[] {
  if (classes) {
    const chosen = new Set(classes.flatMap(name => named(plugins, name)));
    return plugins.filter(each => chosen.has(each));
  }
  return all
    ? [...plugins]
    : plugins.filter(each => bundled.versions(each.class).length === 0);
}

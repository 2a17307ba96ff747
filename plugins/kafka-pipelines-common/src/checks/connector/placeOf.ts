import type { ConnectorView } from '../partViews';
import type { Place } from '../rule';
import { configPath, missingPath } from './configPath';
import type { ConfigReport } from './connectorRule';

/** The line of a connector's files that a report is about. */
export function placeOf(
  { merged, place }: ConnectorView,
  { key, what = 'value' }: Pick<ConfigReport, 'key' | 'what'>,
): Place {
  return what === 'missing'
    ? place(missingPath(merged, key))
    : place(configPath(merged, key), what);
}

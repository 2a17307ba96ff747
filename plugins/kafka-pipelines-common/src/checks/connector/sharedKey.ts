import type { ConnectorView } from '../partViews';
import type { Place } from '../rule';
import type { ConfigReport } from './connectorRule';
import type { KeyState } from './keyScope';
import { placeOf } from './placeOf';

/** A key that the class which reads it does not have. */
const NOT_OF_ITS_CLASS: readonly KeyState[] = ['unknown', 'removed', 'later'];

/**
 * Where a connector's own files name a converter or a transform of their own,
 * what shared files say for another one is right there: it is taken out for
 * this connector, at the line that names the class.
 *
 * @returns undefined for any other report
 */
export function sharedKey(
  connector: ConnectorView,
  report: ConfigReport,
  place: Place,
): { place: Place; hint: string } | undefined {
  const isOwn = ({ file }: Place) =>
    file.startsWith(`${connector.pipeline.folder}/`);
  if (isOwn(place)) {
    return undefined;
  }
  const { scope, state } = connector.configured.resolve(report.key);
  const classKey = scope.parent && scope.classKey;
  if (!classKey || !NOT_OF_ITS_CLASS.includes(state)) {
    return undefined;
  }
  const chosen = placeOf(connector, { key: classKey });
  return isOwn(chosen)
    ? {
        place: chosen,
        hint: `Write ${report.key}: null in the config of this connector. It comes from ${place.file}, for another class.`,
      }
    : undefined;
}

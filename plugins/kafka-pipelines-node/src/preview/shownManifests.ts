import type {
  PreviewManifests,
  RenderedManifests,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * Manifests, or what Helm says instead, as people are shown them.
 *
 * @param remove - takes secrets out of a text, see `secretRemover`
 * @public
 */
export function shownManifests<T extends RenderedManifests | PreviewManifests>(
  rendered: T,
  remove: (text: string) => string,
): T {
  const shown = { ...rendered };
  if (shown.manifests !== undefined) shown.manifests = remove(shown.manifests);
  if (shown.error !== undefined) shown.error = remove(shown.error);
  if ('before' in shown && shown.before !== undefined) {
    shown.before = remove(shown.before);
  }
  return shown;
}

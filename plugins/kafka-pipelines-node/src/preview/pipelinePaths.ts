import { InputError } from '@backstage/errors';
import {
  pipelinesText,
  type ChangeSet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * A change to pipelines touches their folders and nothing else: who may write
 * is decided by the owner of each.
 *
 * @throws InputError naming the path that is in none of the folders
 */
export function assertPipelinePaths({
  pipelines,
  edits,
}: Pick<ChangeSet, 'pipelines' | 'edits'>): void {
  const names = new Set(pipelines);
  for (const { path } of edits) {
    const [root, name, ...rest] = path.split('/');
    if (
      root !== 'pipelines' ||
      !names.has(name) ||
      rest.join('') === '' ||
      rest.includes('..')
    ) {
      throw new InputError(
        `The change would write ${JSON.stringify(
          path,
        )}, but a change to ${pipelinesText(pipelines)} may only write below ${
          pipelines.length === 1
            ? `pipelines/${pipelines[0]}/`
            : 'the folders of these'
        }`,
      );
    }
  }
}

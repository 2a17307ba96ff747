import { InputError } from '@backstage/errors';
import type { ChangeSet } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/**
 * A change to a pipeline touches that pipeline's folder and nothing else: who
 * may write is decided by the pipeline's owner.
 *
 * @throws InputError naming the path that is not in the folder
 */
export function assertPipelinePaths({
  pipeline,
  edits,
}: Pick<ChangeSet, 'pipeline' | 'edits'>): void {
  const folder = `pipelines/${pipeline}/`;
  for (const { path } of edits) {
    const rest = path.startsWith(folder) ? path.slice(folder.length) : '';
    if (rest === '' || rest.split('/').includes('..')) {
      throw new InputError(
        `The change would write ${JSON.stringify(
          path,
        )}, but a change to pipeline ${pipeline} may only write below ${folder}`,
      );
    }
  }
}

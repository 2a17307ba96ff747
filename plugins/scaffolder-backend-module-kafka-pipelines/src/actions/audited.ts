import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Change, Written } from './write';

/** Writes down who changed which pipeline, and what became of it. */
export async function audited(
  auditor: AuditorService,
  { changeSet, writer, repository }: Change,
  action: () => Promise<Written>,
): Promise<Written> {
  const event = await auditor.createEvent({
    eventId: 'kafka-pipeline-publish',
    severityLevel: 'medium',
    meta: {
      initiator: writer.ref,
      repository: repository.name,
      branch: repository.branch,
      pipelines: changeSet.pipelines,
      verb: changeSet.request.verb,
      taskId: changeSet.request.id,
      paths: changeSet.edits.map(({ path }) => path),
    },
  });
  try {
    const written = await action();
    const { result, commit } = written;
    await event.success({ meta: { result, commit } });
    return written;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}

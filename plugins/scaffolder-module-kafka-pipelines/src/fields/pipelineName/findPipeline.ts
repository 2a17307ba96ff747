import type { KafkaPipelinesApi } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-react';

const isNotFound = (error: unknown) =>
  error instanceof Error &&
  (error as { statusCode?: number }).statusCode === 404;

/** Whether the repository has a pipeline of this name. */
export async function findPipeline(
  api: KafkaPipelinesApi,
  repository: string,
  name: string,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    await api.getPipeline(repository, name, { signal });
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

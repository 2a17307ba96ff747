import type { PipelineSummary } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** One choice of the picker. */
export interface PipelineOption {
  id: string;
  label: string;
  description: string;
}

/** Choices with what people know pipelines by: owner, environments, description. */
export function pipelineOptions(
  pipelines: PipelineSummary[],
): PipelineOption[] {
  return pipelines.map(({ name, owner, environments, description }) => ({
    id: name,
    label: name,
    description: [
      owner ?? 'no owner',
      environments.length > 0
        ? `in ${environments.join(', ')}`
        : 'in no environment',
      description,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}

/** Whether a choice has all the words somewhere, in any order. */
export function fitsSearch(
  { label, description }: { label: string; description?: string },
  query: string,
): boolean {
  const text = `${label} ${description ?? ''}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

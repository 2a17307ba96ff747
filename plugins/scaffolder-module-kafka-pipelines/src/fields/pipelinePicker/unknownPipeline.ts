import {
  type FleetSummary,
  nearest,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** Says that the repository has no pipeline of this name; undefined when it has. */
export function unknownPipeline(
  { repository, pipelines }: FleetSummary,
  name: string,
): { message: string; meant?: string } | undefined {
  const names = pipelines.map(pipeline => pipeline.name);
  if (names.includes(name)) return undefined;
  return {
    message: `The repository ${repository} has no pipeline ${name}.`,
    meant: nearest(name, names),
  };
}

import type { Danger } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What is the same danger in one or more environments. */
export type JoinedDanger = Omit<Danger, 'environment'> & {
  environments: string[];
};

/** Says once what several environments have in common; the first of each keeps its place. */
export function joinDangers(dangers: readonly Danger[]): JoinedDanger[] {
  const joined = new Map<string, JoinedDanger>();
  for (const { environment, ...danger } of dangers) {
    const { kind, name, message, values } = danger;
    const key = JSON.stringify([
      kind,
      name,
      message,
      values?.before,
      values?.after,
    ]);
    const environments = joined.get(key)?.environments ?? [];
    joined.set(key, {
      ...danger,
      environments: [...new Set([...environments, environment])],
    });
  }
  return [...joined.values()];
}

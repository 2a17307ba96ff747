import type { Danger } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** A danger in all environments that have it. */
export interface FoldedDanger extends Omit<Danger, 'environment'> {
  environments: string[];
}

/** Dangers, each once: a change is mostly made in several environments. */
export function foldDangers(dangers: readonly Danger[]): FoldedDanger[] {
  const folded = new Map<string, FoldedDanger>();
  for (const { environment, ...danger } of dangers) {
    const key = JSON.stringify(danger);
    const known = folded.get(key) ?? { ...danger, environments: [] };
    folded.set(key, known);
    known.environments.push(environment);
  }
  return [...folded.values()];
}

import type { JsonObject } from '@backstage/types';
import type { Flow, Flows } from '../lineage/flows';
import { entityRefOfId } from './entityNames';

function refs(flows: Flow[], namespace: string): string[] {
  return flows.flatMap(({ id }) =>
    id === undefined ? [] : [entityRefOfId(id, namespace)],
  );
}

function described(flows: Flow[], namespace: string): JsonObject[] {
  return flows.map(({ id, ...flow }) => ({
    ...flow,
    ...(id !== undefined && { entityRef: entityRefOfId(id, namespace) }),
  }));
}

/**
 * The fields of a spec that say what flows where: references for what has a
 * name, which become relations, and every flow with its certainty and reason,
 * what is not known included.
 */
export function lineageSpec(
  { inputs, outputs }: Flows,
  namespace: string,
): JsonObject {
  return {
    consumesFrom: refs(inputs, namespace),
    producesTo: refs(outputs, namespace),
    lineage: {
      inputs: described(inputs, namespace),
      outputs: described(outputs, namespace),
    },
  };
}

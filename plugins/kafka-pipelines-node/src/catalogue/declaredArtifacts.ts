import {
  installedArtifact,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { DeclaredArtifact } from './ownArtifacts';

/**
 * Artifacts that a repository says have a class, in `classes` of its entries in
 * `artifacts`.
 *
 * @public
 */
export function declaredArtifacts(
  { environments }: Fleet,
  className: string,
): DeclaredArtifact[] {
  return Object.values(environments).flatMap(environment =>
    Object.keys(environment.connectShared.artifacts ?? {}).flatMap(key => {
      const installed = installedArtifact(key, environment);
      return installed?.classes?.includes(className) ? [installed] : [];
    }),
  );
}

import {
  checkManifests,
  manifestFindings,
  operatorVersionOf,
  secretRemover,
  secretsInFile,
  type Finding,
  type Fleet,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { loadManifestFacts } from '../manifestFacts/loadManifestFacts';
import type { RenderedTarget } from '../renderFleet/types';
import { helmFinding, valueFilesOf } from './helmFinding';

/** Helm quotes values in what it says. */
function withoutSecretsOf(fleet: Fleet, target: RenderedTarget, text: string) {
  const secrets = valueFilesOf(fleet, target).flatMap(path => {
    const parsed = fleet.files.get(path);
    return parsed ? secretsInFile(parsed, fleet.catalogue) : [];
  });
  return secretRemover(secrets)(text);
}

/**
 * What is wrong with something rendered: that Helm cannot render it, or what a
 * Kubernetes API server would not take of it.
 *
 * @param fleet - what it was rendered from
 * @public
 */
export function checkRendered(
  fleet: Fleet,
  rendered: RenderedTarget,
): Finding[] {
  const { manifests, error } = rendered;
  if (manifests === undefined) {
    const text = withoutSecretsOf(fleet, rendered, error ?? '');
    return [helmFinding(rendered, text, fleet)];
  }
  const facts = loadManifestFacts(operatorVersionOf(fleet, rendered));
  return manifestFindings(rendered, checkManifests(manifests, facts), fleet);
}

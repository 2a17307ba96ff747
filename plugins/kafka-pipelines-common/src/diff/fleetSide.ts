import { pipelineParts, type PipelineParts } from '../checks/partViews';
import {
  clusterArtifacts,
  type ClusterArtifact,
} from '../connect/inventory/clusterArtifacts';
import { sharedView, type SharedView } from '../checks/sharedView';
import { Owners } from '../entities/owners';
import type { Fleet } from '../fleet/types';
import { ownValue } from '../pipeline/ownRecord';
import { holdsSecretIn, type HoldsSecret } from './settings';

const NO_PARTS: PipelineParts = {
  pipelines: [],
  connectors: [],
  topics: [],
  apps: [],
  references: [],
};

/** A Connect cluster in an environment, as a key. */
export function clusterKey(environment: string, cluster: string): string {
  return JSON.stringify([environment, cluster]);
}

/** A fleet before or after a change; only what changes is looked at closely. */
export class FleetSide {
  readonly shared: SharedView;
  readonly owners: Owners;
  readonly holdsSecret: HoldsSecret;
  readonly #parts = new Map<string, PipelineParts>();
  readonly #artifacts = new Map<string, ClusterArtifact[]>();

  constructor(readonly fleet: Fleet) {
    this.shared = sharedView(fleet);
    // Owners of pipelines and clusters depend on no lineage.
    this.owners = new Owners(fleet, { nodes: [], edges: [] });
    this.holdsSecret = holdsSecretIn(fleet.catalogue);
  }

  /** What a pipeline consists of in all its environments; nothing when it is not there. */
  parts(pipeline: string): PipelineParts {
    const known = this.#parts.get(pipeline);
    if (known) return known;
    const present = ownValue(this.fleet.pipelines, pipeline);
    const parts = present
      ? pipelineParts(present, this.shared, this.fleet)
      : NO_PARTS;
    this.#parts.set(pipeline, parts);
    return parts;
  }

  /** The artifacts that a Connect cluster names in one environment; none without a folder. The same list each time. */
  artifactsOn(environment: string, cluster: string): ClusterArtifact[] {
    const key = clusterKey(environment, cluster);
    const known = this.#artifacts.get(key);
    if (known) return known;
    const view = this.shared.connectClusterIn(environment, cluster);
    const artifacts = view ? clusterArtifacts(view) : [];
    this.#artifacts.set(key, artifacts);
    return artifacts;
  }
}

import { pipelineParts, type PipelineParts } from '../checks/partViews';
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

/** A fleet before or after a change; only what changes is looked at closely. */
export class FleetSide {
  readonly shared: SharedView;
  readonly owners: Owners;
  readonly holdsSecret: HoldsSecret;
  readonly #parts = new Map<string, PipelineParts>();

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
}

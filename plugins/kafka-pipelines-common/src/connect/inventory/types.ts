import type { Place } from '../../checks/rule';

/** A connector that takes classes from an artifact, in one environment. @public */
export interface InventoryConnector {
  connector: string;
  class: string;
  pipeline: string;
  /** Of its pipeline. */
  owner: string;
  /** What it takes: its own class, transforms, predicates, converters. */
  classes: string[];
}

/** An artifact on the workers of a Connect cluster, in one environment. @public */
export interface InventoryRow {
  /** Key in artifacts without its version. */
  artifact: string;
  /** Absent when nothing says it. */
  version?: string;
  /** The newest version that the catalogue knows, when this one is older. */
  newest?: string;
  /** The known version that stands for this one, when the catalogue lacks it. */
  nearest?: string;
  environment: string;
  cluster: string;
  /** Of the Connect cluster. */
  owner: string;
  /** False for a driver or the like, of which no classes are known. */
  hasClasses: boolean;
  connectors: InventoryConnector[];
}

/** What runs where, as the files of a repository say. Plain JSON. @public */
export interface Inventory {
  /** Sorted by artifact, version, environment and Connect cluster. */
  artifacts: InventoryRow[];
  /** Artifacts that no Connect cluster names, in the environments that list them. */
  unused: Array<{
    artifact: string;
    version?: string;
    environments: string[];
    place: Place;
  }>;
  /** Classes that connectors name and no artifact of their Connect cluster has. */
  missing: Array<
    Omit<InventoryConnector, 'classes'> & {
      environment: string;
      cluster: string;
      /** The class that nothing has. */
      missing: string;
      place: Place;
    }
  >;
  /** Connect clusters with connectors of which nobody says what plugins they have. */
  unlisted: Array<{
    environment: string;
    cluster: string;
    /** Number of their connectors. */
    connectors: number;
  }>;
}

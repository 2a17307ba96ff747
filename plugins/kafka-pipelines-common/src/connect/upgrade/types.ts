import type { Place } from '../../checks/rule';
import type { OptionDiff } from './optionDiff';

/**
 * How much a change matters to a connector: it `breaks`, or does something else
 * than it is told, unless its files change too; somebody should `look` whether
 * that is wanted; or there is something `new` that it does not use.
 *
 * @public
 */
export type UpgradeSeverity = 'breaks' | 'look' | 'new';

/** What an upgrade means for one key of a connector. @public */
export interface UpgradeHit {
  severity: Exclude<UpgradeSeverity, 'new'>;
  /** Id of the check that will say so after the upgrade; absent for what no check can see. */
  rule?: string;
  /** As Kafka Connect has it, as `transforms.unwrap.drop.tombstones`. */
  key: string;
  /** The class whose key it is, when it is that of a plugin. */
  class?: string;
  message: string;
  hint?: string;
  /** The key to write instead. */
  use?: string;
  /** The value can be given to `use` as it is. */
  movable?: true;
  /** The value to write instead. */
  useValue?: string;
  /** Where the files say it, or where it is missing. */
  place: Place;
}

/** What to upgrade, and where. @public */
export interface UpgradeRequest {
  /** Id in artifacts of the repository, `<group>:<artifact>`, artifact id, or a class of it. */
  plugin: string;
  from: string;
  to: string;
  /** Only this Connect cluster. */
  cluster?: string;
  /** Only this environment. */
  environment?: string;
}

/** A Connect cluster whose workers get another version, in one environment. @public */
export interface UpgradedCluster {
  cluster: string;
  environment: string;
  owner: string;
  /** Fields that name the artifact, in the cluster's own files. */
  fields: Place[];
  /** Key in artifacts that they name. */
  artifact: string;
  /** The image that has the plugins in it, where nothing builds or mounts them. */
  image?: { name: string; place: Place };
  /** Workers that restart. */
  workers?: number;
  /** Connectors that restart with them, whatever plugin they use. */
  connectors: number;
  /** Owners of these connectors, sorted. */
  owners: string[];
}

/** A connector that uses the plugin, in one environment. @public */
export interface UpgradedConnector {
  connector: string;
  class: string;
  pipeline: string;
  cluster: string;
  environment: string;
  /** Of its pipeline. */
  owner: string;
  /** The most severe of its hits; `new` when there are none. */
  severity: UpgradeSeverity;
  /** Classes of the plugin that it uses: its own, transforms, converters. */
  classes: string[];
  /** Where it asks for exactly the version that goes. */
  pinned?: Place;
  hits: UpgradeHit[];
}

/** What an upgrade of a plugin means. Plain JSON. @public */
export interface UpgradePlan {
  /** Of its keys in artifacts. */
  plugin: string;
  /** `<group>:<artifact>` in the catalogue; absent when it does not know it. */
  artifact?: string;
  from: string;
  to: string;
  diff?: OptionDiff;
  clusters: UpgradedCluster[];
  /** The most severe first. */
  connectors: UpgradedConnector[];
  /** Connectors that use the plugin where nothing tells in which version. */
  unknownVersion: Array<
    Pick<
      UpgradedConnector,
      'connector' | 'pipeline' | 'cluster' | 'environment' | 'owner'
    >
  >;
}

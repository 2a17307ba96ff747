import type { RuleInfo } from '../rule';
import type { ConfiguredConnector } from './configuredConnector';

/** What is wrong with one key of a connector's config. */
export interface ConfigReport {
  /** As Kafka Connect has it; `connector.class` and `tasks.max` among them. */
  key: string;
  /**
   * What to show of it, its value unless said; `missing` for a key that is not
   * there: where it would be.
   */
  what?: 'key' | 'value' | 'missing';
  /** The same words for all connectors with the mistake: one preset, one finding. Never a secret. */
  message: string;
  hint?: string;
}

/** A rule that judges the config of one connector by itself, with or without a repository. */
export interface ConnectorRule extends RuleInfo {
  /** See `FleetRule`. */
  yieldsTo?: string;
  /** Only for a config without a repository, where a fleet rule of this id looks at files. */
  alone?: true;
  check(connector: ConfiguredConnector): Iterable<ConfigReport>;
}

import type {
  ChangeSet,
  ConfigValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What a bulk change does to everything that is selected. @public */
export type BulkChange =
  /** `version` of connectors. */
  | { kind: 'pluginVersion'; version: string }
  /** A key of the config of connectors. */
  | { kind: 'config'; key: string; value: ConfigValue }
  | { kind: 'config'; key: string; unset: true }
  /** A field of the pipeline itself; without value it is removed. */
  | {
      kind: 'metadata';
      field: 'owner' | 'description' | 'system' | 'lifecycle' | 'tags';
      value?: string | string[];
    };

/** A line of the table of a bulk change. @public */
export interface BulkRow {
  pipeline: string;
  /** Environments in which it is effective there. */
  environments: string[];
  connector?: string;
  /**
   * - `changed`: the file gets another value, or loses it
   * - `same`: it says so already
   * - `inherited`: a shared file or a preset sets it; it is changed there, for
   *   all, or not at all
   * - `skipped`: `reason` says why
   */
  outcome: 'changed' | 'same' | 'inherited' | 'skipped';
  file: string;
  pointer: string;
  /** What the file says, for people; no secret in clear. */
  was?: string;
  /** What it will say; absent when the field is removed. */
  value?: string;
  reason?: string;
}

/** A bulk change with what it does. @public */
export interface BulkPlan {
  /** Absent when nothing changes. */
  changeSet?: ChangeSet;
  /** By pipeline and file. */
  rows: BulkRow[];
}

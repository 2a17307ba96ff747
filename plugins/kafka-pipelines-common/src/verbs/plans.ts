import type { StayingObject } from '../lifecycle/stayingObject';

/** A part of a pipeline that runs, or could. @public */
export interface RunningPart {
  environment: string;
  kind: 'connector' | 'ksqldb';
  name: string;
  /** State of a connector, or servers of an app. */
  now: string;
}

/** The next of the two commits that remove a pipeline. @public */
export type RemovePlan = {
  verb: 'remove';
  /** What stays in clusters, on Kafka and in databases in the end. */
  stays: StayingObject[];
} & (
  | {
      step: 'stop';
      /** What the commit stops. */
      running: RunningPart[];
    }
  | {
      step: 'delete';
      /** Paths that go, sorted. */
      files: string[];
      /** Files of the folder that no change set can delete: links, and what is no text. */
      left: Array<{ path: string; reason: string }>;
    }
);

/** A field in which the files of two environments may differ. @public */
export interface OverlayRow {
  /** RFC 6901, in both files. */
  pointer: string;
  /** What the file of the source says, for people; no secret in clear. */
  from?: string;
  /** What the file of the target says. */
  to?: string;
  /**
   * - `same`: both say so already
   * - `copied`: the target did not say anything
   * - `taken`: as the source has it, because that was asked for
   * - `answered`: as was answered
   * - `left`: the target says something of its own, which stays
   * - `targetOnly`: only the target says anything, which stays
   * - `omitted`: it is not copied, because that was asked for
   */
  action:
    | 'same'
    | 'copied'
    | 'taken'
    | 'answered'
    | 'left'
    | 'targetOnly'
    | 'omitted';
  /**
   * Set where a copied value names the source's environment and so is probably
   * not what the target needs: the same with the target's name.
   */
  suggestion?: string;
}

/** A field of what runs that a change gives another value. @public */
export interface EffectiveRow {
  /** RFC 6901, in the pipeline after all layers, as in `/connectors/<name>/config/<key>`. */
  pointer: string;
  /** For people; no secret in clear. Absent where there was nothing. */
  before?: string;
  /** Absent where there is nothing any more. */
  after?: string;
}

/** Something that makes a pipeline another one in the target. @public */
export interface PromoteWarning {
  kind: 'chart' | 'preset' | 'connectCluster' | 'kafkaCluster';
  /** Name of the chart, the preset or the cluster. */
  name: string;
  message: string;
  /** What differs in a preset, as pointers from its root. */
  pointers?: string[];
}

/** What a promotion does. @public */
export interface PromotePlan {
  verb: 'promote';
  /** True when the pipeline was not in the target before. */
  isNew: boolean;
  /** The files of the two environments, field by field. */
  rows: OverlayRow[];
  /** What changes in the target after all layers. */
  effective: EffectiveRow[];
  warnings: PromoteWarning[];
}

/** What must not be the same in two pipelines. @public */
export type IdentityKind =
  | 'connector'
  | 'ksqldb app'
  | 'topic'
  | 'topic.prefix'
  | 'slot.name'
  | 'publication.name'
  | 'database.server.id'
  | 'consumer group'
  | 'serviceId'
  | 'user'
  | 'KafkaTopic'
  | 'ConfigMap';

/** Where an identity stands in a pipeline's files. @public */
export interface IdentityPlace {
  /** Path in the repository. */
  file: string;
  /** RFC 6901; of a key where `isKey`, of a value or list item otherwise. */
  pointer: string;
  isKey: boolean;
}

/** A name that a derived pipeline must have for itself. @public */
export interface MustDiffer {
  /** `<kind>/<value>`: the key of its answer. */
  id: string;
  kind: IdentityKind;
  /** What the pipeline has. */
  value: string;
  /** What nothing in the repository has yet. */
  suggestion: string;
  places: IdentityPlace[];
}

/** A text that holds a name without being it, such as SQL. @public */
export interface Mention {
  /** Path in the repository. */
  file: string;
  pointer: string;
  /** The name that stands in it. */
  value: string;
  /** The whole text. */
  text: string;
}

/** What a derived pipeline has to say for itself. @public */
export interface DerivePlan {
  verb: 'derive';
  mustDiffer: MustDiffer[];
  /**
   * Texts with one of these names inside, such as SQL, regular expressions and
   * lists of tables. They are copied as they are; `fields` changes them.
   */
  mentions: Mention[];
  /**
   * Parts of the other pipeline that are paused or stopped where the new one
   * will be. They are copied as they are; `fields` changes them.
   */
  notRunning: RunningPart[];
}

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

/** What a bulk change does. @public */
export interface BulkPlan {
  verb: 'bulk';
  /** By pipeline and file. */
  rows: BulkRow[];
}

/** What a form shows besides files and manifests; an edit has no more than those. @public */
export type VerbPlan = RemovePlan | PromotePlan | DerivePlan | BulkPlan;

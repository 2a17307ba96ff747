import type {
  Danger,
  Finding,
  FleetDiff,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { ManifestChanges } from '../changes/pullRequest';

/** What a review is made from. @public */
export interface ReviewInput {
  /** What the change does. */
  diff: FleetDiff;
  /** What is found in it, besides the findings of `diff`. */
  findings: readonly Finding[];
  /** What Kubernetes sees, without secrets. */
  manifests: ManifestChanges;
  /** What is not rendered on purpose, and why. */
  notRendered?: readonly NotRendered[];
  /** The least severity that makes it fail. */
  failOn: 'error' | 'warning';
}

/** A pipeline or Connect cluster that is not rendered on purpose. @public */
export interface NotRendered {
  /** `pipelines/orders`; empty for all of the repository. */
  folder: string;
  reason: string;
}

/**
 * `failure`: must not be merged; `neutral`: may be, once a person has looked at
 * what is dangerous or could not be looked at; `success`: may be.
 * @public
 */
export type Verdict = 'success' | 'neutral' | 'failure';

/** How many things of each kind a change touches, in whatever environment. @public */
export interface ReviewCounts {
  pipelines: number;
  connectors: number;
  topics: number;
  ksqldbApps: number;
  connectClusters: number;
  /** Whose charts, destination or Kafka clusters change. */
  environments: number;
  /** Files of no pipeline or Connect cluster. */
  sharedFiles: number;
  /** Objects of Kubernetes. */
  objects: number;
}

/** What there is to say about a change. @public */
export interface Review {
  verdict: Verdict;
  /** The verdict in a line, as `2 errors, 1 danger`. */
  title: string;
  counts: ReviewCounts;
  /** Environments in which something changes. */
  environments: string[];
  diff: FleetDiff;
  /** All of them, the worst first. */
  findings: Finding[];
  /** What deserves a second look. */
  dangers: Danger[];
  manifests: ManifestChanges;
  notRendered: readonly NotRendered[];
}

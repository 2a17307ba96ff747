import type {
  FileTree,
  Fleet,
  FleetTarget,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import type { Helm } from '../helm';

/** What Helm makes of it. @public */
export interface RenderedTarget extends FleetTarget {
  /** Canonical stream; absent when it cannot be rendered. */
  manifests?: string;
  /** What Helm or a guard of the chart says instead. */
  error?: string;
}

/** @public */
export interface RenderFleetOptions {
  fleet: Fleet;
  /** The files the fleet was loaded from. */
  files: FileTree;
  helm: Helm;
  /** What to render; absent for everything that can be read. */
  targets?: readonly FleetTarget[];
  /** Folder in which rendered manifests are kept; absent to keep none. */
  cacheFolder?: string;
  signal?: AbortSignal;
  /** Called when another part is done. */
  onProgress?(done: number, total: number): void;
}
